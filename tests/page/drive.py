#!/usr/bin/env python3
"""Drives a page of `chancery draw -o page.html` in Chromium as a reader would: search, period, click, keyboard only, table, dark mode.

    tests/page/drive.py page.html... [--shots FOLDER]

Needs Chromium on the path and Python's playwright; without them it says so and is content. With axe-core (AXE names axe.min.js) it
also holds the page against its accessibility rules. A page of which something is wrong is told of, and the exit code is 1.
"""
import os
import pathlib
import shutil
import sys

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("skipped: playwright is not installed")
    sys.exit(0)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if not CHROMIUM:
    print("skipped: Chromium is not on the path")
    sys.exit(0)

AXE = os.environ.get("AXE")
wrong = []


def check(page, what, true):
    if not true:
        wrong.append(f"{page}: {what}")


def opened(browser, path, trouble, **options):
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True, **options)
    page = context.new_page()
    page.on("console", lambda message: trouble.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on("request", lambda request: trouble.append(f"request: {request.url}") if not request.url.startswith("file:") else None)
    page.on("dialog", lambda dialog: (trouble.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.goto(pathlib.Path(path).resolve().as_uri())
    return page


def by_mouse(name, page, shots):
    data = page.evaluate("JSON.parse(document.getElementById('data').textContent)")
    told = next((i for i, edge in enumerate(data["edges"]) if edge["sentences"]
                 and page.evaluate("i => [...document.querySelectorAll('.line')].some(l => l.dataset.edges.split(' ').includes(String(i)))", i)), None)
    check(name, "no line has a sentence", told is not None)
    page.evaluate("""i => { const line = [...document.querySelectorAll('.line')].find(l => l.dataset.edges.split(' ').includes(String(i)));
                     line.dispatchEvent(new MouseEvent('click', { bubbles: true })); }""", told)
    sentence = data["sentences"][data["edges"][told]["sentences"][0]]
    text = page.inner_text("#panel")
    check(name, "a click on a line does not show its sentence", " ".join(sentence["text"].split())[:60] in " ".join(text.split()))
    check(name, "the sentence has no document", (sentence["title"] or sentence["document"])[:40] in text)
    check(name, "the sentence has no day", not sentence["date"] or sentence["date"] in text)
    check(name, "the sentence has no voice", not sentence["voice"] or sentence["voice"] in text)
    if shots:
        page.screenshot(path=f"{shots}/{name}-line.png")

    label = data["nodes"][data["edges"][told]["source"]]["label"]
    page.fill("#name", label[:30])
    check(name, "the search finds nobody", page.inner_text("#status")[:1].isdigit())
    page.press("#name", "Enter")
    check(name, "the search does not open the actor", page.inner_text("#panel h2") != "")
    if shots:
        page.screenshot(path=f"{shots}/{name}-search.png")
    page.press("#name", "Escape")
    check(name, "Escape does not end the search", page.locator(".dim").count() == 0)

    if page.is_visible("#period"):
        count = lambda: page.evaluate("document.querySelectorAll('.line:not(.off)').length")
        before = count()
        page.focus("#until")
        page.press("#until", "Home")
        check(name, "the period leaves everything in", count() < before or before < 3)
        check(name, "the period is not spoken", page.get_attribute("#until", "aria-valuetext") == page.inner_text("#until-day"))
        page.press("#until", "End")
        check(name, "the whole period does not bring everything back", count() == before)
        page.press("#from", "End")
        check(name, "the end of the period is before its beginning", page.inner_text("#from-day") <= page.inner_text("#until-day"))
        page.press("#from", "Home")

    box = "document.querySelector('#picture svg').getAttribute('viewBox')"
    page.click("#whole")
    start = page.evaluate(box)
    page.click("#closer")
    check(name, "the picture does not zoom", page.evaluate(box) != start)
    page.mouse.move(300, 500)
    page.mouse.down()
    page.mouse.move(400, 560, steps=4)
    page.mouse.up()
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(150)
    page.click("#whole")
    check(name, "the whole picture does not come back", page.evaluate(box) == start)


def by_keyboard(name, page, shots):
    page.evaluate("document.activeElement.blur()")
    focus = "document.activeElement"
    seen = []
    for _ in range(14):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(f"{focus}.id || {focus}.getAttribute('class') || {focus}.tagName"))
        if page.evaluate(f"Boolean({focus}.closest('#picture'))"):
            break
    check(name, f"Tab does not reach the picture: {seen}", page.evaluate(f"Boolean({focus}.closest('.node, .line'))"))
    check(name, "what has the focus has no name", page.evaluate(f"{focus}.getAttribute('aria-label')"))
    start = page.evaluate(f"{focus}.getAttribute('aria-label')")
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        if page.evaluate(f"{focus}.getAttribute('aria-label')") != start:
            break
    check(name, "arrow keys do not move the focus", page.evaluate(f"{focus}.getAttribute('aria-label')") != start)
    here = page.evaluate(f"{focus}.getAttribute('aria-label')")
    if shots:
        page.screenshot(path=f"{shots}/{name}-focus.png")
    page.keyboard.press("Enter")
    check(name, "Enter does not lead to the sentences", page.evaluate(f"Boolean({focus}.closest('#panel'))"))
    page.keyboard.press("Escape")
    check(name, "Escape does not lead back", page.evaluate(f"{focus}.getAttribute('aria-label')") == here)
    page.keyboard.press("Tab")
    check(name, "more than one stop in the picture", not page.evaluate(f"Boolean({focus}.closest('#picture'))"))
    page.focus("#as-table")
    page.keyboard.press("Enter")
    rows = page.evaluate("document.querySelectorAll('#rows tr').length")
    edges = page.evaluate("JSON.parse(document.getElementById('data').textContent).edges.length")
    check(name, f"the table has {rows} rows for {edges} edges", page.is_visible("#table") and rows == edges)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    check(name, "a row of the table does not lead to its sentences", page.evaluate(f"Boolean({focus}.closest('#panel'))"))
    if shots:
        page.screenshot(path=f"{shots}/{name}-table.png")
    page.focus("#as-table")
    page.keyboard.press("Enter")
    check(name, "the picture does not come back", page.is_visible("#picture svg"))


def accessible(name, page, state):
    page.evaluate(pathlib.Path(AXE).read_text())
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    for found in result["violations"]:
        nodes = "; ".join(node["html"][:120] for node in found["nodes"][:3])
        wrong.append(f"{name}, {state}: {found['id']} ({found['impact']}): {found['help']}: {nodes}")


def main():
    arguments = sys.argv[1:]
    shots = None
    if "--shots" in arguments:
        at = arguments.index("--shots")
        shots = arguments[at + 1]
        del arguments[at:at + 2]
        os.makedirs(shots, exist_ok=True)
    if not AXE:
        print("axe-core is not named by AXE: its rules were not run")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for path in arguments:
            name, trouble = pathlib.Path(path).stem, []
            page = opened(browser, path, trouble)
            if shots:
                page.screenshot(path=f"{shots}/{name}.png")
            if AXE:
                accessible(name, page, "as it opens")
            by_mouse(name, page, shots)
            by_keyboard(name, page, shots)
            if AXE:
                accessible(name, page, "with sentences")
                page.focus("#as-table")
                page.keyboard.press("Enter")
                accessible(name, page, "as a table")
            page = opened(browser, path, trouble, color_scheme="dark", reduced_motion="reduce")
            moving = "[...document.querySelectorAll('.node, .line')].some(e => getComputedStyle(e).transitionDuration !== '0s')"
            check(name, "something moves although the reader wants no motion", not page.evaluate(moving))
            if AXE:
                accessible(name, page, "dark")
                page.set_viewport_size({"width": 360, "height": 640})
                accessible(name, page, "on a telephone")
            if shots:
                page.screenshot(path=f"{shots}/{name}-dark.png")
            wrong.extend(f"{name}: {what}" for what in trouble)
        browser.close()
    print("\n".join(wrong) if wrong else f"{len(arguments)} pages driven, nothing wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
