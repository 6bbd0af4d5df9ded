using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// A button with the ids and inputs that came back with it. These may be missing or forged, so each is checked where it
/// is read.
/// </summary>
internal sealed record ButtonClick(Turn Turn, string Verb, JsonObject Data)
{
    private const int MaxPage = 100_000;

    public Caller Caller => Turn.Caller;

    /// <summary>The committee that the card is about, or the turn's own.</summary>
    public long CommitteeId => Turn.CommitteeId!.Value;

    public string? ActivityId => Turn.Activity.Id;

    public int Page => Number("page") is { } page and > 0 and < MaxPage ? (int)page : 1;

    public ActionReference? Action => ReferenceIn("action");

    public string? Text(string key) => CardData.Text(Data, key);

    public long? Number(string key) => CardData.Number(Data, key);

    public ActionReference? ReferenceIn(string key) =>
        ActionReference.TryParse(Text(key), out var reference) ? reference : null;

    /// <summary>Cards send dates as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
