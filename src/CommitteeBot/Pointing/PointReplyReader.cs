using System.Text.Json;

namespace CommitteeBot.Pointing;

/// <summary>
/// Reads a model's reply, strictly: what is not exactly of the form asked for is no reply. Numbers that no list has are
/// left out.
/// </summary>
internal static class PointReplyReader
{
    private const int MaxLength = 4_000;
    private const int MaxWordingLength = 200;

    /// <param name="sentences">How many were sent.</param>
    /// <param name="maxChosen">How many of them may be pointed at.</param>
    /// <returns>Null where the reply is of another form.</returns>
    public static PointReply? Read(string? reply, int handlers, int sentences, int maxChosen = PointReply.MaxChosen)
    {
        if (reply is null or { Length: 0 or > MaxLength })
            return null;
        try
        {
            using var json = JsonDocument.Parse(reply);
            return Read(json.RootElement, handlers, sentences, maxChosen);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PointReply? Read(JsonElement root, int handlers, int sentences, int maxChosen)
    {
        if (root.ValueKind != JsonValueKind.Object
            || root.EnumerateObject().Select(p => p.Name).Order().SequenceEqual(PointSchema.Names) is false
            || Verdict(root.GetProperty(PointSchema.Verdict)) is not { } verdict
            || !root.GetProperty(PointSchema.Handler).TryGetWhole(out var handler)
            || Texts(root.GetProperty(PointSchema.Wordings)) is not { } wordings
            || Numbers(root.GetProperty(PointSchema.Sentences)) is not { } numbers
            || numbers.Count > maxChosen)
            return null;
        var chosen = numbers.Where(n => n >= 1 && n <= sentences).Select(n => n - 1).Distinct().ToList();
        return new PointReply(
            handler >= 1 && handler <= handlers ? handler - 1 : null,
            [.. wordings.Where(w => w.Trim().Length is > 0 and <= MaxWordingLength).Take(PointReply.MaxWordings)],
            chosen.Count == 0 ? PointVerdict.None : verdict, verdict == PointVerdict.None ? [] : chosen);
    }

    private static PointVerdict? Verdict(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() switch
        {
            PointSchema.AnswerValue => PointVerdict.Answer,
            PointSchema.PartlyValue => PointVerdict.Partly,
            PointSchema.NoneValue => PointVerdict.None,
            _ => null,
        }
        : null;

    private static List<int>? Numbers(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = new List<int>();
        foreach (var one in value.EnumerateArray())
        {
            if (!one.TryGetWhole(out var number))
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static List<string>? Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(t => t.GetString()!)]
            : null;

    /// <summary>A number that no list could have is as good as none; anything but a whole number is no reply.</summary>
    private static bool TryGetWhole(this JsonElement value, out int number)
    {
        number = 0;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var whole))
            return false;
        number = whole is >= 0 and <= int.MaxValue ? (int)whole : 0;
        return true;
    }
}
