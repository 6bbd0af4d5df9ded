using CommitteeBot.Language;

namespace CommitteeBot.Import.Heard;

/// <summary>What is said of actions that were heard in a call.</summary>
internal static class HeardWords
{
    /// <summary>Who has logged them.</summary>
    public const string By = "the call of the meeting";

    public const string FromTranscript = "Said in the call of the meeting.";
    public const string FromInsight = "From Copilot’s notes of the call of the meeting.";

    public static string Proposed(int count, string committee, string meeting) =>
        $"I found {Plural.Count(count, "possible action")} in the call of the {committee} on {meeting}. Only officers can see "
            + (count == 1
                ? "it until it is accepted: type “review imports” to accept or reject it."
                : "them until they are accepted: type “review imports” to accept or reject each.");
}
