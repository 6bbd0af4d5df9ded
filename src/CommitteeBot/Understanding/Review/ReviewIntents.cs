using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Review;

/// <summary>An officer's commands about minutes that came in and wait to be checked.</summary>
internal abstract record ReviewIntent : Intent;

/// <summary><c>review the import</c>: what needs a person, over all minutes.</summary>
internal sealed record ReviewImportsIntent : ReviewIntent
{
    public override bool Changes => false;
}

/// <summary><c>review the minutes of 18 June 2018</c>.</summary>
internal sealed record ReviewMinutesIntent(MeetingPhrase Meeting) : ReviewIntent;

/// <summary>A command about all that is proposed from one meeting.</summary>
/// <param name="Meeting">Null where none is named.</param>
/// <param name="IsThis">True for <c>this meeting</c>: the one that was last checked.</param>
internal abstract record ProposalsIntent(MeetingPhrase? Meeting, bool IsThis) : ReviewIntent;

/// <summary><c>accept all</c>, <c>accept all of 18 June 2018</c>.</summary>
internal sealed record AcceptProposalsIntent(MeetingPhrase? Meeting, bool IsThis) : ProposalsIntent(Meeting, IsThis);

/// <summary><c>none of this meeting</c>, <c>reject all of 18 June 2018</c>.</summary>
internal sealed record RejectProposalsIntent(MeetingPhrase? Meeting, bool IsThis) : ProposalsIntent(Meeting, IsThis);

/// <summary><c>propose the actions of 18 June 2018 again</c>: those that came in as history.</summary>
internal sealed record ProposeAgainIntent(MeetingPhrase? Meeting, bool IsThis) : ProposalsIntent(Meeting, IsThis);

/// <summary><c>reject COM-3</c>: what was read is no action.</summary>
internal sealed record RejectActionsIntent(IReadOnlyList<ActionReference> References) : ReviewIntent;

/// <summary><c>the minutes without a date are from 16 January 2017</c>.</summary>
/// <param name="File">The document's name or a part of it; null for the only one without a date.</param>
/// <param name="Date">Null where the words are no whole date.</param>
internal sealed record DateMinutesIntent(string? File, DateOnly? Date) : ReviewIntent;

/// <summary><c>check draft</c>, with a file; <c>check the draft of 18 June 2018</c>.</summary>
/// <param name="Meeting">Null where none is named: the file that comes with it, or the minutes that were last
/// checked.</param>
internal sealed record CheckDraftIntent(MeetingPhrase? Meeting) : ReviewIntent
{
    public override bool Changes => false;
}
