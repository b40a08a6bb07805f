"""The colours that pictures share with the screen and with print; `assets/css/thema.css` has them all."""

BLAUW = "#0b4f8c"
