using CommitteeBot.Committees;

namespace CommitteeBot.Import.Samples;

/// <summary>A committee of an invented borough council; two of its items were taken in private.</summary>
internal static class HousingAndEnvironment
{
    private static readonly DateOnly February = new(2026, 2, 4);
    private static readonly DateOnly June = new(2026, 6, 10);
    private static readonly DateOnly October = new(2026, 10, 14);
    private static readonly SampleMeeting Printed = new(
        new DateOnly(2026, 12, 9), new TimeOnly(18, 30), "Council Chamber, Guildgate");

    public static SampleCommittee On(DateOnly today)
    {
        var planned = SampleCommittees.Planned(Printed, today);
        return new(
            "Housing and Environment Committee", "HEC", Roster, Minutes, Actions(today, (planned ?? Printed).Date),
            planned);
    }

    private static readonly IReadOnlyList<SamplePerson> Roster =
    [
        new("Ines Marlowe", "Councillor, Chair", null, CommitteeRole.Chair),
        new("Leo Wynyard-Holt", "Councillor, Vice-Chair", null, CommitteeRole.Member),
        new("Patrick Dunmore", "Councillor", null, CommitteeRole.Member),
        new("Adaeze Nkemelu", "Councillor", null, CommitteeRole.Member),
        new("Hugh Satterley", "Councillor", null, CommitteeRole.Member),
        new("Colin Threlbeck", "Councillor", null, CommitteeRole.Member),
        new("Katherine Vossall", "Director of Place", "KV", CommitteeRole.Officer),
        new("Imran Baigent", "Director of Homes", "IB", CommitteeRole.Officer),
        new("Rosalind Tyersley", "Waste and Streets Manager", "RT", CommitteeRole.Officer),
        new("Marcus Elphinley", "Democratic Services Officer", "ME", CommitteeRole.Officer),
        new("Yusuf Tennanby", "Lantern Night Shelter", null, CommitteeRole.Guest),
        new("Gwen Ashlar", "Brackenford Tenants' Voice", null, CommitteeRole.Guest),
    ];

    private static readonly IReadOnlyList<SampleMinutes> Minutes =
    [
        new("housing-environment-2026-02-04.txt", February),
        new("housing-environment-2026-06-10.txt", June),
        new("housing-environment-2026-10-14.txt", October),
    ];

    private static IReadOnlyList<SampleAction> Actions(DateOnly today, DateOnly next) =>
    [
        new("bring an outline scheme for Old Tannery Yard",
            "Director of Place", "Katherine Vossall", today.AddDays(-25), ActionState.Open, February, "46"),
        new("draw up the grant agreement with the shelter",
            "IB", "Imran Baigent", today.AddDays(-3), ActionState.Done, October, "19"),
        new("prepare a business case for lining the houses in Fuller's Row",
            "IB", "Imran Baigent", SampleCommittees.Before(next, today.AddDays(6)), ActionState.InProgress, October,
            "17"),
        new("settle heads of terms for Old Tannery Yard with the preferred bidder",
            "KV", "Katherine Vossall", next, ActionState.Open, October, "22", IsRestricted: true),
        new("write to the ward members of the southern wards with the rounds and the start date",
            "RT", "Rosalind Tyersley", next.AddDays(21), ActionState.Open, October, "18"),
        new("Cameras to be put up at the three worst places for fly-tipping",
            null, null, null, ActionState.Open, October, "18"),
        new("report to the committee on the use of the second room when the winter is over",
            "Dr Tennanby", "Yusuf Tennanby", null, ActionState.Open, October, "19"),
    ];
}
