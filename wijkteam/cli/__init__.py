"""The command line: `wijkteam …`. Help and messages are Dutch; a refusal ends with a non-zero exit."""

import gc
import os
import sys
from importlib import import_module

import click
import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError

from wijkteam.cli.nederlands import eis_leesbaar, in_woorden
from wijkteam.kern.fouten import DomeinFout, OpstartFout
from wijkteam.kern.integriteit import vertaal


def main() -> None:
    """Run the command that was typed; the entry point of the console script."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # What the program writes is for its own user alone: database, key, printed plans.
    os.umask(0o077)
    try:
        eis_leesbaar(sys.argv[1:])
        _opdrachten().main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as fout:
        click.echo(fout.ctx.get_help())
    except click.ClickException as fout:
        _stop(in_woorden(fout), 2)
    except (OpstartFout, DomeinFout) as fout:
        _stop(str(fout), 1)
    except IntegrityError as fout:
        _stop(vertaal(fout).bericht, 1)
    except DBAPIError as fout:
        _stop(f"De database weigerde dit ({type(fout.orig).__name__}). Kijk met: wijkteam controleer", 1)
    except (click.Abort, KeyboardInterrupt):
        _stop("Gestopt.", 130)


def _opdrachten() -> click.Group:
    """Every command, and with them the whole program.

    Loaded late and without looking for rubbish meanwhile: what importing makes stays, and looking at it time and again
    took a sixth of every start.
    """
    gc.disable()
    hoofd: click.Group = import_module("wijkteam.cli.opdrachten").hoofd
    gc.freeze()
    gc.enable()
    return hoofd


def _stop(bericht: str, code: int) -> None:
    click.echo(bericht, err=True)
    sys.exit(code)
