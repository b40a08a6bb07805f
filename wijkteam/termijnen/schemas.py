"""What is typed about a term that stands still."""

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Regelveld
from wijkteam.wet.opschorting import Opschortgrond


class UitstelFormulier(Formulier):
    """On which ground, which days, and why."""

    grond = Keuze(
        Opschortgrond, required=True, error_messages={"required": "Kies waarom de termijn stilstaat."}
    )
    van = Datumveld(required=True, error_messages={"required": "Vul de eerste dag in."})
    tot_en_met = Datumveld(load_default=None)
    toelichting = Regelveld(required=True, error_messages={"required": "Schrijf op wat er aan de hand is."})


class HervatFormulier(Formulier):
    """The last day on which it stood still."""

    tot_en_met = Datumveld(required=True, error_messages={"required": "Vul de laatste dag in."})
