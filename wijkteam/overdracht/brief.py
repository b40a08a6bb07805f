"""The e-mail that tells a receiver that a bericht waits. Nothing in it about anybody, and never the code."""

from wijkteam.kern.post import Postbode

ONDERWERP = "Er staat een bericht voor u klaar bij {gemeente}"
TEKST = """Beste lezer,

Bij {gemeente} staat een bericht voor u klaar. U opent het hier:

{adres}

U hebt een code van zes cijfers nodig. Die krijgt u van ons aan de telefoon.
Weet u van niets? Dan hoeft u niets te doen: zonder code is er niets te lezen.

Met vriendelijke groet,
{gemeente}
"""


def verstuur_link(postbode: Postbode, *, aan: str, adres: str, gemeente: str) -> None:
    """Send the link. Even the name of a team may tell something, so only the gemeente is named.

    Raises `AdresKanNiet` and `PostIsMislukt`.
    """
    gemeente = " ".join(gemeente.split())
    postbode.verstuur(
        aan=aan,
        onderwerp=ONDERWERP.format(gemeente=gemeente),
        tekst=TEKST.format(gemeente=gemeente, adres=adres),
    )
