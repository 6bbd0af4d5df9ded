using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>Another day or hour for the meeting that was spoken of last: "can we make it the 17th".</summary>
internal static partial class MeetingFollowOn
{
    /// <returns>What is done with the meeting; null where the line gives no day or hour.</returns>
    public static MoveMeetingIntent? Read(string text, CommandContext context)
    {
        var line = CommandText.TrimThanks(CommandText.TrimLead(CommandText.Clean(text, context.BotNames)));
        if (Other().Match(line) is not { Success: true } other)
            return null;
        var (way, to) = (other.Groups["way"].Value, other.Groups["to"].Value);
        return MoveReader.Read($"move the meeting {way} {to}", context) as MoveMeetingIntent is { ByDays: not null } shift
            ? shift
            : MoveReader.Read($"move the meeting to {to}", context) as MoveMeetingIntent is { Unread: null } move
                && (move.To is not null || move.Start is not null)
            ? move
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?:please|(?:can|could|shall|should|would|will)\s+(?:we|you|i)|let['’]?s|better)\s+)*"
            + @"(?:put|push|move|bring|make|change|shift|postpone|defer|set|keep)\s+(?:it|that"
            + @"|this)(?:\s+(?<way>back|forwards?|on|out|off))?"
            + @"(?:\s+(?:to|until|till|for|be|on|by))*\s+(?<to>[^?]+?)(?:\s+instead)?[.?!]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
