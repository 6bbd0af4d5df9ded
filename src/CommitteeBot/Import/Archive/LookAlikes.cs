namespace CommitteeBot.Import.Archive;

/// <summary>A committee of the store, as it is compared with the others.</summary>
internal sealed record ComparedCommittee(long Id, SameBody Body, int Meetings);

/// <summary>Pairs of committees that may be one body: an officer is asked, nothing is merged by itself.</summary>
internal static class LookAlikes
{
    /// <returns>Of each pair first the one whose name would go: the one with fewer meetings.</returns>
    public static IEnumerable<(ComparedCommittee From, ComparedCommittee Into)> Find(
        IReadOnlyList<ComparedCommittee> committees)
    {
        var byMeetings = committees.OrderByDescending(c => c.Meetings).ThenBy(c => c.Id).ToList();
        for (var at = 0; at < byMeetings.Count; at++)
        {
            foreach (var into in byMeetings.Take(at).Where(o => byMeetings[at].Body.LooksLike(o.Body)))
                yield return (byMeetings[at], into);
        }
    }
}
