using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing.Votes;

/// <summary>A motion in one line, for the rows of tests.</summary>
internal static class MotionText
{
    public static string Of(MinutesMotion motion)
    {
        var parts = new List<string>();
        if (motion.IsAmendment)
            parts.Add("amendment");
        Names("moved", motion.Movers);
        Names("seconded", motion.Seconders);
        Side("for", motion.For);
        Side("against", motion.Against);
        Side("abstained", motion.Abstained);
        if (motion.Casting is { } casting)
            parts.Add($"casting {casting.By} {casting.InFavour switch { true => "for", false => "against", _ => "" }}".Trim());
        if (motion.Outcome is { } outcome)
            parts.Add(outcome.ToString().ToLowerInvariant());
        if (motion.Manner is { } manner)
            parts.Add(manner == CommitteeBot.Committees.VoteManner.NemCon ? "nem con" : "unanimous");
        return string.Join("; ", parts);

        void Names(string what, IReadOnlyList<string> names)
        {
            if (names.Count > 0)
                parts.Add($"{what} {string.Join(", ", names)}");
        }

        void Side(string what, VoteSide side)
        {
            var count = side.Count is { } n ? $" {n}" : "";
            if (side.IsPrinted)
                parts.Add($"{what}{count}{(side.Names.Count > 0 ? $": {string.Join(", ", side.Names)}" : "")}");
        }
    }
}
