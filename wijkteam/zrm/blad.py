"""The blueprint of this room."""

from flask import Blueprint

bp = Blueprint("zrm", __name__, url_prefix="/casussen/<uuid:casus_id>/zelfredzaamheid")
