using System.Text.Json;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes;

/// <summary>Prints motions and interests as the rest of a record is printed.</summary>
internal static partial class MotionJson
{
    public static void Write(Utf8JsonWriter json, MinutesMotion motion)
    {
        json.WriteString("item", motion.Item);
        json.WriteString("text", motion.Text);
        json.WriteBoolean("amendment", motion.IsAmendment);
        Names(json, "moved_by", motion.Movers);
        Names(json, "seconded_by", motion.Seconders);
        Side(json, "for", motion.For);
        Side(json, "against", motion.Against);
        Side(json, "abstained", motion.Abstained);
        if (motion.Casting is { } casting)
        {
            json.WriteStartObject("casting_vote");
            json.WriteString("by", casting.By);
            json.WriteString("way", casting.InFavour switch { true => "for", false => "against", _ => null });
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("casting_vote");
        }

        json.WriteString("outcome", motion.Outcome is { } outcome ? Snake(outcome) : null);
        json.WriteString("manner", motion.Manner is { } manner ? Snake(manner) : null);
        json.WriteNumber("line", motion.Line);
    }

    public static void Write(Utf8JsonWriter json, MinutesInterest interest)
    {
        json.WriteString("item", interest.Item);
        json.WriteString("person", interest.Person);
        json.WriteString("about_item", interest.About);
        json.WriteString("subject", interest.Subject);
        json.WriteString("kind", interest.Kind == InterestKind.NotStated ? null : Snake(interest.Kind));
        json.WriteString("conduct", interest.Conduct == InterestConduct.NotStated ? null : Snake(interest.Conduct));
        json.WriteString("text", interest.Text);
        json.WriteNumber("line", interest.Line);
    }

    private static void Names(Utf8JsonWriter json, string name, IReadOnlyList<string> people)
    {
        json.WriteStartArray(name);
        foreach (var person in people)
            json.WriteStringValue(person);
        json.WriteEndArray();
    }

    private static void Side(Utf8JsonWriter json, string name, VoteSide side)
    {
        json.WriteStartObject(name);
        if (side.Count is { } count)
            json.WriteNumber("count", count);
        else
            json.WriteNull("count");
        Names(json, "names", side.Names);
        json.WriteEndObject();
    }

    private static string Snake<T>(T value) where T : struct, Enum =>
        Capital().Replace(value.ToString(), "_$0").ToLowerInvariant();

    [GeneratedRegex(@"(?<!^)\p{Lu}")]
    private static partial Regex Capital();
}
