using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Names;

/// <summary>What a merge would do; nothing was changed.</summary>
/// <param name="IsEitherWay">True where the line did not say which of the two names stays.</param>
internal sealed record MergeQuestionOutcome(
    CommitteeRow From, CommitteeRow Into, MergePreview Preview, bool IsEitherWay) : MeetingOutcome;

/// <param name="Notes">What people should know besides, a sentence each.</param>
/// <param name="Undo">The change that the button takes back; null after an undo.</param>
internal sealed record CommitteeChangedOutcome(
    string Title, string Summary, IReadOnlyList<string> Notes, long? Undo) : MeetingOutcome;
