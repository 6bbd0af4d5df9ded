using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// A request for a file of a committee's actions. It travels with the offer, and the file is made from it again when it
/// is accepted.
/// </summary>
/// <param name="Format">One of <see cref="RegisterFile.Formats"/>.</param>
/// <param name="IsPublic">For people outside.</param>
internal sealed record FileRequest(string Format, bool IsPublic)
{
    private const string Matters = "matters", Brief = "brief";

    /// <summary>True for matters arising, as an annex to the agenda.</summary>
    public bool IsMatters { get; private init; }

    /// <summary>True for what is open of each item of the next meeting.</summary>
    public bool IsBrief { get; private init; }

    /// <summary>The meeting as the person named it, until it is found.</summary>
    public MeetingPhrase? Meeting { get; private init; }

    public long? MeetingId { get; init; }

    public static FileRequest ForMatters(MeetingPhrase? meeting) =>
        new("docx", IsPublic: false) { IsMatters = true, Meeting = meeting };

    public static FileRequest ForBrief() => new("docx", IsPublic: false) { IsBrief = true };

    /// <returns>Null for an offer that another version of the program made.</returns>
    public static FileRequest? Read(JsonObject context)
    {
        if (CardData.Text(context, "file") == Matters)
            return CardData.Number(context, "meeting") is { } meeting
                ? ForMatters(null) with { MeetingId = meeting }
                : null;
        if (CardData.Text(context, "file") == Brief)
            return ForBrief();
        return CardData.Text(context, "format") is { } format && RegisterFile.Formats.Contains(format)
            ? new FileRequest(format, CardData.Text(context, "public") == "yes")
            : null;
    }

    public JsonElement Write(long committeeId)
    {
        var context = new JsonObject
        {
            ["committee"] = committeeId,
            ["format"] = Format,
            ["public"] = IsPublic ? "yes" : "no",
        };
        if (IsMatters)
            (context["file"], context["meeting"]) = (Matters, MeetingId);
        if (IsBrief)
            context["file"] = Brief;
        return JsonSerializer.SerializeToElement(context);
    }

    public string FileName(string prefix, DateOnly day) =>
        $"{prefix} {(IsBrief ? "brief" : IsMatters ? "matters arising from" : IsPublic ? "actions public" : "actions")} "
            + $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{Format}";
}
