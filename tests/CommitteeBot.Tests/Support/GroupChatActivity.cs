using System.Text.Json.Nodes;

namespace CommitteeBot.Tests.Support;

/// <summary>What differs in a message of a group or meeting chat.</summary>
internal static class GroupChatActivity
{
    /// <summary>
    /// The bot is mentioned; in a group Teams hands over only such messages, unless it was given the right to all.
    /// </summary>
    public static JsonObject Mentioning(string chat = "19:chat@thread.v2") => new()
    {
        ["conversation"] = Conversation(chat),
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
            ["text"] = "<at>Committee Bot</at>",
        }),
    };

    /// <summary>Somebody writes to the others.</summary>
    public static JsonObject Among(string chat = "19:chat@thread.v2") =>
        new() { ["conversation"] = Conversation(chat) };

    private static JsonObject Conversation(string chat) =>
        new() { ["id"] = chat, ["conversationType"] = "groupChat", ["isGroup"] = true };
}
