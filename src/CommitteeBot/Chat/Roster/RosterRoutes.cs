using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Chat.Roster;

/// <summary>What of rosters, restrictions and the audit can be said in chat.</summary>
internal static class RosterRoutes
{
    public static IServiceCollection AddRosterTurns(this IServiceCollection services) => services
        .AddScoped<RosterTurn>()
        .AddScoped<RestrictionTurn>()
        .AddIntent<ShowRosterIntent, RosterTurn>(t => t.ShowAsync)
        .AddIntent<SetRoleIntent, RosterTurn>(t => t.SetRoleAsync)
        .AddIntent<RemoveFromRosterIntent, RosterTurn>(t => t.RemoveAsync)
        .AddIntent<LinkPersonIntent, RosterTurn>(t => t.LinkAsync)
        .AddIntent<ShowRestrictionsIntent, RosterTurn>(t => t.ShowRestrictionsAsync)
        .AddShowButton<RosterTurn>(MeetingVerbs.Restrictions, t => t.RestrictionsButtonAsync)
        .AddIntent<ShowAuditIntent, RosterTurn>(t => t.ShowAuditAsync)
        .AddScoped<MergePeopleTurn>()
        .AddIntent<MergePeopleIntent, MergePeopleTurn>(t => t.MergeAsync)
        .AddIntent<UnmergePeopleIntent, MergePeopleTurn>(t => t.UnmergeAsync)
        .AddChangeButton<MergePeopleTurn>(MeetingVerbs.UndoPeople, t => t.UndoAsync)
        .AddScoped<CommitteeNameTurn>()
        .AddIntent<RenameCommitteeIntent, CommitteeNameTurn>(t => t.RenameAsync)
        .AddIntent<MergeCommitteesIntent, CommitteeNameTurn>(t => t.AskMergeAsync)
        .AddChangeButton<CommitteeNameTurn>(MeetingVerbs.MergeCommittees, t => t.MergeAsync)
        .AddChangeButton<CommitteeNameTurn>(MeetingVerbs.UndoCommittee, t => t.UndoAsync)
        .AddShowButton<CommitteeNameTurn>(MeetingVerbs.LeaveApart, _ => CommitteeNameTurn.LeaveAsync)
        .AddIntent<RestrictionIntent, RestrictionTurn>(t => t.RunAsync);
}
