"""Plays the steps of a call through a stand-in for the Teams channel: play.py TOOL BOT < steps.json > answers.json

A step has a kind and a text, and where it speaks of an earlier line the number of that. For each step come the answers' words.
"""
import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("channel", sys.argv[1])
channel = importlib.util.module_from_spec(spec)
spec.loader.exec_module(channel)

CHAT = {"conversation": "19:meeting_call@thread.v2", "kind": "groupChat"}
MENTION = {
    "type": "mention",
    "mentioned": {"id": channel.BOT["id"], "name": channel.BOT["name"]},
    "text": f"<at>{channel.BOT['name']}</at>",
}


def play(teams, step, lines):
    kind, text = step["kind"], step["text"]
    if kind == "press":
        line = lines[step["line"]]
        _, body = teams.press(line["answer"], text, step["inputs"], conversation=CHAT["conversation"], kind=CHAT["kind"])
        line["answer"] = {"attachments": [{"content": body["value"]}]}  # it takes the place of the card
        return [line["answer"]]
    if kind == "event":
        activity = teams.activity("event", name=f"application/vnd.microsoft.{text}", value=step["value"], **CHAT)
    elif kind == "edit":
        activity = teams.activity("messageUpdate", text=text, channelData={"eventType": "editMessage"}, **CHAT)
        activity["id"] = lines[step["line"]]["activity"]["id"]
    elif kind == "say":
        activity = teams.activity(text=f"{MENTION['text']} {text}", textFormat="plain", entities=[MENTION], **CHAT)
    else:
        activity = teams.activity(text=text, textFormat="plain", **CHAT)

    if kind == "miss":
        before = len(teams.calls)
        status, _ = teams.deliver(activity)
        return [] if status < 300 and len(teams.calls) == before else [{"text": f"{status}, {len(teams.calls) - before} calls"}]
    answers = teams.send(activity, quiet=0.1)
    if kind in ("say", "hear"):
        lines.append({"activity": activity, "answer": answers[-1] if answers else None})
    return answers


with channel.TeamsChannel(sys.argv[2]) as teams:
    lines = [None]
    heard = [[channel.flatten(answer) for answer in play(teams, step, lines)] for step in json.load(sys.stdin)]
json.dump(heard, sys.stdout)
