using CommitteeBot.Committees;

namespace CommitteeBot.Import.Samples;

/// <summary>
/// The public meeting at which an invented police and crime commissioner holds the chief constable to account.
/// </summary>
internal static class CommunityPriorities
{
    private static readonly DateOnly October = new(2025, 10, 14);
    private static readonly DateOnly March = new(2026, 3, 12);
    private static readonly DateOnly June = new(2026, 6, 25);
    private static readonly DateOnly November = new(2026, 11, 3);
    private static readonly SampleMeeting Printed = new(
        new DateOnly(2027, 1, 14), new TimeOnly(14, 0), "Marram House, Stonebeck");

    public static SampleCommittee On(DateOnly today)
    {
        var planned = SampleCommittees.Planned(Printed, today);
        return new(
            "Community Priorities Meeting", "CPM", Roster, Minutes, Actions(today, (planned ?? Printed).Date), planned);
    }

    private static readonly IReadOnlyList<SamplePerson> Roster =
    [
        new("Helena Ashdown", "Police and Crime Commissioner", "PCC", CommitteeRole.Chair),
        new("Tobias Renwick", "Chief Executive", "CX", CommitteeRole.Officer),
        new("Lucy Ferrand", "Engagement Manager", null, CommitteeRole.Officer),
        new("Samir Dhandwar", "Performance Analyst", null, CommitteeRole.Officer),
        new("Beth Carrowmore", "Victims Adviser", "BC", CommitteeRole.Officer),
        new("Miriam Okonjo", "Chief Constable", "CC", CommitteeRole.Member),
        new("Joel Brandreth", "Deputy Chief Constable", "DCC", CommitteeRole.Member),
        new("Nasreen Qureshi-Lowe", "Assistant Chief Constable", "ACC", CommitteeRole.Member),
        new("Owen Lathbury", "Temporary Assistant Chief Constable", "T/ACC", CommitteeRole.Member),
        new("Rupert Hadlow", "Chief Constable", "CC", CommitteeRole.Member, LeftOn: new(2026, 2, 1)),
        new("Freya Mottershaw", "Detective Superintendent", null, CommitteeRole.Guest),
        new("Carys Bellweather", "Inspector", null, CommitteeRole.Guest),
    ];

    private static readonly IReadOnlyList<SampleMinutes> Minutes =
    [
        new("community-priorities-2025-10-14.txt", October),
        new("community-priorities-2026-03-12.txt", March),
        new("community-priorities-2026-06-25.txt", June),
        new("community-priorities-2026-11-03.txt", November),
    ];

    private static IReadOnlyList<SampleAction> Actions(DateOnly today, DateOnly next) =>
    [
        new("provide a breakdown of seriously injured cyclists and e-scooter riders by district",
            "DCC Brandreth", "Joel Brandreth", today.AddDays(-40), ActionState.Open, October, "4"),
        new("review the five reporting centres that took no reports and say which should be kept",
            "ACC Qureshi-Lowe", "Nasreen Qureshi-Lowe", today.AddDays(-20), ActionState.Done, March, "6"),
        new("draft an exit plan for the violence reduction partnership",
            "Chief Executive", "Tobias Renwick", today.AddDays(-9), ActionState.InProgress, June, "5"),
        new("propose a way of finding out who does not use call-back",
            "Samir Dhandwar", "Samir Dhandwar", SampleCommittees.Before(next, today.AddDays(5)), ActionState.Open,
            November, "4"),
        new("meet the groups that run the two centres before they close, and report back at the next meeting",
            "ACC Qureshi-Lowe", "Nasreen Qureshi-Lowe", next, ActionState.Open, November, "5"),
        new("provide the costs of keeping call-back after the trial",
            "CC", "Miriam Okonjo", next.AddDays(60), ActionState.Open, November, "4"),
        new("A further 100 satellite trackers to be sought from the insurer",
            null, null, next.AddDays(30), ActionState.Open, November, "6"),
        new("agree the contents of the young drivers' course with the insurers",
            "DCC Brandreth", "Joel Brandreth", null, ActionState.InProgress, November, "8"),
    ];
}
