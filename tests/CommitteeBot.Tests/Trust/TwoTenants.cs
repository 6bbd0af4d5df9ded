using System.Text.Json.Nodes;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Trust;

/// <summary>
/// Three committees of two tenants, with a person of every role and marked words in all that is not for everybody: what
/// comes out of the bot is searched for them.
/// </summary>
public class TwoTenants() : RunningBot(
    new() { ["Samples:Load"] = "false", ["Local:Role"] = "None", [MeaningSettings.Key] = "On" })
{
    /// <summary>In everything of item 7: for the Quay Committee's members.</summary>
    public const string ForMembers = "zebrafinch";

    /// <summary>In everything of item 8, which an officer has limited to officers.</summary>
    public const string ForOfficers = "okapimark";

    /// <summary>In everything of item 9, from which the excluded member declared an interest away.</summary>
    public const string NotForOne = "ibexmark";

    /// <summary>
    /// In the text of an open action, and nowhere in the minutes: the register is for members, so a guest never sees
    /// it.
    /// </summary>
    public const string ForRegister = "lemurmark";

    /// <summary>In all that the other committee of the same tenant has.</summary>
    public const string OtherCommittee = "quokkamark";

    /// <summary>In all that the other tenant's committee has.</summary>
    public const string OtherTenant = "narwhalmark";

    /// <summary>In minutes that a library shows to the officer alone; only where the world has them.</summary>
    public const string HiddenInLibrary = "gazellemark";

    public static readonly string[] Marks =
    [
        ForMembers,
        ForOfficers,
        NotForOne,
        ForRegister,
        OtherCommittee,
        OtherTenant,
        HiddenInLibrary,
    ];

    /// <summary>What somebody has to see, or the walk would prove nothing.</summary>
    public virtual IEnumerable<string> ShownMarks => Marks.Except([HiddenInLibrary]);

    public static readonly string TenantA = "tenant-1";
    public static readonly string TenantB = "tenant-2";

    internal List<Somebody> People { get; } =
    [
        new("Stan Stranger", 101, CommitteeRole.None, TenantA),
        new("Greta Guest", 102, CommitteeRole.Guest, TenantA),
        new("Mina Member", 103, CommitteeRole.Member, TenantA),
        new("Ivor Interest", 104, CommitteeRole.Member, TenantA) { IsExcluded = true },
        new("Carla Chair", 105, CommitteeRole.Chair, TenantA),
        new("Otto Officer", 106, CommitteeRole.Officer, TenantA),
        new("Olga Otherwise", 107, CommitteeRole.None, TenantA) { OtherRole = CommitteeRole.Officer },
        new("Tess Tenant", 108, CommitteeRole.None, TenantB) { TenantRole = CommitteeRole.Officer },
    ];

    public long MeetingId { get; private set; }
    public IReadOnlyList<long> PassageIds { get; private protected set; } = [];
    public IReadOnlyDictionary<string, long> CommitteeIds { get; private set; } = new Dictionary<string, long>();

    internal Somebody This(string firstName) =>
        People.Single(p => p.Name.StartsWith(firstName, StringComparison.Ordinal));

    internal async Task UsingAsync(Func<CommitteeDb, Task> work)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CommitteeDb>());
    }

    private protected override async Task FillAsync()
    {
        await FillRowsAsync();
        await WriteMeaningAsync();
    }

    /// <summary>
    /// Questions find passages and facts by their meaning too, and must find none that their asker may not read.
    /// </summary>
    internal Task WriteMeaningAsync() => UsingAsync(async db =>
    {
        var write = new WriteMeaning(db, Host.Services.GetRequiredService<LazyEncoder>());
        for (long? after = 0; after is { } from;)
            after = await write.FactsAsync(from, default);
        for (long? after = 0; after is { } from;)
            after = await write.PassagesAsync(from, default);
    });

    private Task FillRowsAsync() => UsingAsync(async db =>
    {
        var quay = new CommitteeRow { Name = "Quay Committee", Prefix = "QC", TenantId = TenantA };
        var moors = new CommitteeRow { Name = "Moorings Board", Prefix = "MB", TenantId = TenantA };
        var far = new CommitteeRow { Name = "Lighthouse Panel", Prefix = "LP", TenantId = TenantB };
        db.AddRange(quay, moors, far);
        await db.SaveChangesAsync();
        CommitteeIds = new[] { quay, moors, far }.ToDictionary(c => c.Prefix, c => c.Id);

        foreach (var one in People)
        {
            var person = new PersonRow
            {
                Name = one.Name,
                AadObjectId = (string?)one.Account["aadObjectId"],
                TeamsId = (string?)one.Account["id"],
            };
            db.People.Add(person);
            await db.SaveChangesAsync();
            one.Id = person.Id;
            foreach (
                var (committee, role) in new[] { (quay, one.Role), (moors, one.OtherRole),
                    (far, one.TenantRole) }.Where(r => r.Item2 != CommitteeRole.None))
                db.Memberships.Add(new MembershipRow { CommitteeId = committee.Id, PersonId = person.Id, Role = role });
        }

        await db.SaveChangesAsync();
        var meeting =
            Meeting(db, quay, "quay.txt", ("4", "Dredging", "", null), (
                "7", "Sale of the slipway", ForMembers, "paragraph 3 of Part 1 of Schedule 12A"),
            ("8", "Settlement", ForOfficers, "paragraph 5 of Part 1 of Schedule 12A"),
            ("9", "Tender", NotForOne, "paragraph 3 of Part 1 of Schedule 12A"),
            ("10", "Store", "", "paragraph 1 of Part 1 of Schedule 12A"));
        db.Meetings.AddRange(
            meeting, Meeting(db, moors, "moorings.txt", ("1", "Buoys", OtherCommittee, null)),
            Meeting(db, far, "lighthouse.txt", ("1", "Lamps", OtherTenant, null)));
        await db.SaveChangesAsync();
        MeetingId = meeting.Id;

        var restrictions = db.Restrictions.Where(r => r.MeetingId == meeting.Id).ToList();
        restrictions.Single(r => r.ItemKey == "8").Audience = RestrictionAudience.Officers;
        db.RestrictionExclusions.Add(
            new RestrictionExclusionRow
            {
                RestrictionId = restrictions.Single(r => r.ItemKey == "9").Id,
                PersonId = This("Ivor").Id,
                By = "test",
            });
        await db.SaveChangesAsync();
        PassageIds = [.. db.Passages.Select(p => p.Id).Order()];
    });

    private static MeetingRow Meeting(
        CommitteeDb db, CommitteeRow committee, string file,
        params (string Number, string Title, string Mark, string? Ground)[] items)
    {
        var meeting = new MeetingRow
        {
            CommitteeId = committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held,
            MinutesStatus = MinutesStatus.Draft, Chair = "Carla Chair",
            Document = new DocumentRow { FileName = file, ContentHash = file, Kind = DocumentKind.Minutes },
        };
        foreach (var (place, item) in items.Index())
        {
            var line = (place * 10) + 10;
            var row = new ItemRow
            {
                Place = place,
                Number = item.Number,
                Title = $"{item.Title} {item.Mark}",
                Line = line,
                Restricted = item.Ground,
            };
            meeting.Items.Add(row);
            meeting.Passages.Add(
                new PassageRow
                {
                    Item = row,
                    Place = place,
                    Text =
                        $"The committee discussed the {item.Title.ToLowerInvariant()} at the harbour, and the price "
                            + $"{item.Mark} of £12,500 was noted.",
                    Speakers = "Carla Chair",
                    Line = line + 1,
                    EndLine = line + 1,
                });
            meeting.Decisions.Add(
                new DecisionRow
                {
                    Item = row,
                    Kind = DecisionKind.Agreed,
                    Text = $"RESOLVED that the {item.Title.ToLowerInvariant()} {item.Mark} be approved.",
                    Line = line + 2,
                });
            meeting.Corrections.Add(
                new CorrectionRow { Item = row, From = $"12 {item.Mark}", To = $"13 {item.Mark}", Line = line + 3 });
            meeting.Motions.Add(
                new MotionRow
                {
                    Item = row,
                    Text = $"Proposed by Carla Chair, seconded by Mina Member, that the price {item.Mark} be agreed.",
                    Movers = "Carla Chair",
                    Seconders = $"Mina Member\n{item.Mark} Ltd",
                    ForCount = 4,
                    ForNames = $"{item.Mark} Jones",
                    Line = line + 1,
                });
            meeting.Interests.Add(
                new InterestRow
                {
                    Item = row,
                    Person = "Ivor Interest",
                    About = item.Number,
                    Subject = $"{item.Title} {item.Mark}",
                    Kind = InterestKind.Pecuniary,
                    Conduct = InterestConduct.Left,
                    Text = $"Ivor Interest declared a pecuniary interest in {item.Mark} and left the room.",
                    Line = line + 1,
                });
            // Printed in this item, and about the first, which everybody may ask about.
            meeting.AttendanceChanges.Add(
                new AttendanceChangeRow
                {
                    Item = row,
                    Person = $"Adviser {item.Number}",
                    Kind = AttendanceChangeKind.AwayFor,
                    Moment = ItemMoment.During,
                    About = items[0].Number,
                    Text = $"The adviser on {item.Mark} was away for item {items[0].Number}.",
                    Line = line + 1,
                });
            meeting.FutureItems.Add(
                new FutureItemRow
                {
                    Place = place,
                    Text = $"Report back on the {item.Title.ToLowerInvariant()} {item.Mark}",
                    Line = line + 4,
                });
            meeting.Reports.Add(
                new ReportRow
                {
                    Place = place,
                    ItemNumber = item.Number,
                    Subject = $"{item.Title} {item.Mark}",
                    Recommendation = $"Approve {item.Mark}",
                    ForMeetingOn = new DateOnly(2026, 12, 8),
                    Line = 200 + line,
                });
            for (var n = 0; n < 2; n++)
            {
                var number = committee.NextActionNumber++;
                var action = new ActionRow
                {
                    CommitteeId = committee.Id, Number = number,
                    Text =
                        $"write to the harbour master about the {item.Title.ToLowerInvariant()} "
                            + $"{item.Mark}{(item.Title == "Dredging" ? ForRegister : "")}",
                    Owner = n == 0 ? "Mina Member" : $"{item.Mark} Ltd".Trim(),
                    Due = n == 0 ? new DateOnly(2026, 11, 1) : null, Meeting = meeting, ItemNumber = item.Number,
                    ItemTitle = $"{item.Title} {item.Mark}", Line = line + 5, LoggedBy = "import",
                    State = n == 0 ? ActionState.Open : ActionState.Proposed,
                    LoggedAt = new DateTimeOffset(2026, 10, 9, 9, 0, 0, TimeSpan.Zero),
                };
                action.History.Add(
                    new ActionEventRow
                    {
                        At = action.LoggedAt,
                        By = "Otto Officer",
                        Change = ActionChange.Comment,
                        Note = $"note {item.Mark}",
                    });
                meeting.Document!.Warnings =
                [
                    .. meeting.Document.Warnings,
                    new DocumentWarning(line + 1, $"the figure {item.Mark} 12,500 contradicts 13,000"),
                ];
                db.Actions.Add(action);
            }
        }

        return meeting;
    }
}

/// <summary>Somebody in a chat with the bot.</summary>
internal sealed record Somebody(string Name, int Number, CommitteeRole Role, string Tenant)
{
    public CommitteeRole OtherRole { get; init; }
    public CommitteeRole TenantRole { get; init; }
    public bool IsExcluded { get; init; }
    public long Id { get; set; }

    public JsonObject Account => TeamsChannel.Person(Name, Number);

    /// <summary>What this person may never be shown.</summary>
    public IEnumerable<string> Forbidden => TwoTenants.Marks.Where(mark => mark switch
    {
        TwoTenants.ForMembers or TwoTenants.ForRegister => Role < CommitteeRole.Member,
        TwoTenants.ForOfficers or TwoTenants.HiddenInLibrary => Role < CommitteeRole.Officer,
        TwoTenants.NotForOne => Role < CommitteeRole.Member || IsExcluded,
        TwoTenants.OtherCommittee => OtherRole == CommitteeRole.None,
        _ => TenantRole == CommitteeRole.None,
    });
}
