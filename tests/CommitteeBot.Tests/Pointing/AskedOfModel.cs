using System.Text.Json;

namespace CommitteeBot.Tests.Pointing;

/// <summary>A call as the model gets it.</summary>
/// <param name="Everything">The whole body, as sent.</param>
internal sealed record AskedOfModel(
    string Typed, IReadOnlyList<string> Purposes, IReadOnlyList<string> Sentences, string Everything, string SignIn)
{
    public static AskedOfModel Read(JsonElement body, string signIn)
    {
        var messages = body.GetProperty("messages").EnumerateArray().ToList();
        var content = messages[^1].GetProperty("content");
        var text = content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
        var lists = new Dictionary<string, List<string>> { ["Purposes:"] = [], ["Sentences:"] = [] };
        List<string>? list = null;
        var typed = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lists.TryGetValue(line, out var begun))
                list = begun;
            else if (list is null)
                typed = line["Typed: ".Length..];
            else
                list.Add(line[(line.IndexOf(". ", StringComparison.Ordinal) + 2)..]);
        }

        return new AskedOfModel(typed, lists["Purposes:"], lists["Sentences:"], body.GetRawText(), signIn);
    }

    /// <summary>The number of the first sentence that says so; 0 where none does.</summary>
    public int NumberOf(string said) => Sentences.Index()
        .Where(s => s.Item.Contains(said, StringComparison.OrdinalIgnoreCase)).Select(s => s.Index + 1).FirstOrDefault();
}
