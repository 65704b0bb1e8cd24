"""Which pictures of the pages the manual has, and of what."""

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs/pictures"
PICTURES = {  # the page, what scrolls to the top, width, height, colours
    "week": ("index.html", "", 1100, 860, "light"),
    "week-below": ("index.html", "#room", 1100, 720, "light"),
    "week-phone": ("index.html", ".card", 390, 780, "dark"),
    "person-below": ("people/ishbel-tulloch.html", "#history", 1100, 720, "light"),
    "people-phone": ("people/index.html", "", 390, 780, "light"),
    "idea-phone": ("ideas/spider-plant.html", "", 390, 780, "light"),
}
