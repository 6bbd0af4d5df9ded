using System.Text.Json.Nodes;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>Minutes come in from a library, through the whole program.</summary>
public sealed class FollowedLibraryTests : TenantTest
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string AlexId = "00000000-0000-0000-0000-000000000020";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Change(Group, g =>
        {
            g.Owners.Add(new FakePerson(AlexId, "Alex Wilber"));
            g.Members.Add(new FakePerson("cccc-nina", "Nina Novak"));
        });
        return BotHost.Start(
            tenant.Settings($"Committee=CPM;Group={Group};Library={FakeLibrary.Address}"), clock,
            services => SignIn(services));
    }

    private protected override Task PrepareAsync() =>
        UntilAsync(async () => await Bot.CountAsync("group_member where State = 'Followed'") == 2);

    [Fact]
    public async Task Minutes_come_in_as_proposals_and_a_source_opens_the_file_at_its_place()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper");
        await UntilAsync(async () => await TakenAsync() == 1);

        Assert.Equal(1, await Bot.CountAsync("document where FileName = 'f1.txt'"));
        Assert.Equal(0, await Bot.CountAsync("restriction r join followed_file f on f.MeetingId = r.MeetingId"));
        var answer = (await Teams.SayAsync("What did the lighthouse keeper report?", Nina()))[0];
        var opened = await Teams.PressAsync(answer, CardReading.Buttons(answer).Select(b => (string?)b["title"])
            .First(t => t!.Contains("passage", StringComparison.OrdinalIgnoreCase))!);
        Assert.Contains("example.sharepoint.com/sites/Committees/f1.txt", opened!.ToJsonString(), StringComparison.Ordinal);
        await UntilAsync(() => Task.FromResult(Told("have come in from the library").Count == 1));
        Assert.Empty(Tenant.LeakedTokens);
    }

    [Fact]
    public async Task What_says_draft_or_confidential_is_for_officers_until_one_has_opened_it()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper", name: "Confidential minutes.txt");
        await UntilAsync(async () => await TakenAsync() == 1);

        Assert.DoesNotContain("lighthouse keeper reported", await SayAsync("What did the lighthouse keeper report?", Nina()),
            StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("restriction where ItemKey = '' and Audience = 'Officers' and LiftedAt is null"));
        await UntilAsync(() => Task.FromResult(Told("says “Confidential”").Count == 1));
    }

    [Fact]
    public async Task What_the_library_hides_is_hidden_from_everybody_whom_it_does_not_name_until_it_shows_it_again()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper", readers: ["user:" + AlexId]);
        await UntilAsync(async () => await TakenAsync() == 1);

        Assert.DoesNotContain("lighthouse keeper reported", await SayAsync("What did the lighthouse keeper report?", Nina()),
            StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("restriction where SetBy = 'library' and LiftedAt is null"));
        Assert.Equal(0, await Bot.CountAsync(
            "restriction_exclusion x join person p on p.Id = x.PersonId where p.Name = 'Alex Wilber'"));
        Assert.Equal(1, await Bot.CountAsync(
            "restriction_exclusion x join person p on p.Id = x.PersonId where p.Name = 'Nina Novak'"));

        Put("f1", "8 May 2025", "the lighthouse keeper");
        await UntilAsync(async () => await Bot.CountAsync("restriction where SetBy = 'library' and LiftedAt is null") == 0);
        Assert.Contains("lighthouse keeper", await SayAsync("What did the lighthouse keeper report?", Nina()),
            StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("restriction_exclusion"));
    }

    [Fact]
    public async Task A_file_hidden_later_is_hidden_within_a_day_without_being_read_again()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper");
        await UntilAsync(async () => await TakenAsync() == 1);
        Tenant.Library.Readers.Add("group:everybody");
        Tenant.Library.Get("f1");
        Tenant.Library.Put(Tenant.Library.Get("f1") with { Readers = ["site:5"] });

        await UntilAsync(async () => await Bot.CountAsync("restriction where SetBy = 'library' and LiftedAt is null") == 1);
        Assert.Equal(1, Tenant.Calls.Count(c => c.Contains("/content", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one_and_a_rename_changes_the_name_alone()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper");
        await UntilAsync(async () => await TakenAsync() == 1);
        var meetings = await Bot.CountAsync("meeting");

        Put("f1", "8 May 2025", "the lighthouse keeper", name: "f1 renamed.txt");
        await UntilAsync(async () => await Bot.CountAsync("document where FileName = 'f1 renamed.txt'") == 1);
        Assert.Equal(1, Tenant.Calls.Count(c => c.Contains("/content", StringComparison.Ordinal)));

        Put("f1", "8 May 2025", "the lighthouse keeper", more: " The lamp was mended.", name: "f1 renamed.txt");
        await UntilAsync(async () => await Bot.CountAsync("earlier_version") == 1);
        Assert.Equal(meetings, await Bot.CountAsync("meeting"));
        Assert.Equal(1, await Bot.CountAsync("followed_file where MeetingId is not null"));
    }

    [Fact]
    public async Task What_is_deleted_or_moved_away_stays_in_the_record_and_is_closed_until_an_officer_has_looked()
    {
        Put("f1", "8 May 2025", "the lighthouse keeper");
        Put("f2", "9 June 2025", "the ferry pilot");
        await UntilAsync(async () => await TakenAsync() == 2);

        Tenant.Library.Delete("f1");
        Tenant.Library.Put(Tenant.Library.Get("f2") with { Parent = FakeLibrary.Root });
        await UntilAsync(async () => await Bot.CountAsync("followed_file where State = 'Gone'") == 2);

        Assert.Equal(2, await Bot.CountAsync("restriction where Ground = '“taken out of the library”' and LiftedAt is null"));
        Assert.Equal(2, await Bot.CountAsync("document where FileName in ('f1.txt', 'f2.txt')"));
        await UntilAsync(() => Task.FromResult(
            Told("“f1.txt” was deleted or moved").Count == 1 && Told("“f2.txt” was deleted or moved").Count == 1));
    }

    [Fact]
    public async Task A_folder_that_is_moved_in_brings_its_files_and_a_mark_that_is_too_old_loses_nothing()
    {
        Tenant.Library.Put(new FakeFile("archive", FakeLibrary.Root, "Old", null));
        Put("f1", "8 May 2025", "the lighthouse keeper", parent: "archive");
        await HoursAsync(2);
        Assert.Equal(0, await TakenAsync());

        Tenant.Library.Put(Tenant.Library.Get("archive") with { Parent = FakeLibrary.Minutes });
        await UntilAsync(async () => await TakenAsync() == 1);

        Put("f2", "9 June 2025", "the ferry pilot");
        Tenant.Library.ForgetMarks();
        await UntilAsync(async () => await TakenAsync() == 2);
    }

    [Fact]
    public async Task Large_vanished_and_unreadable_files_stop_nothing_and_are_told_once()
    {
        Tenant.Library.Put(new FakeFile("large", FakeLibrary.Minutes, "pack.pdf", "x") { Size = 300L << 20 });
        Tenant.Library.Put(new FakeFile("notes", FakeLibrary.Minutes, "notes.txt", "Bring biscuits."));
        Tenant.Library.Put(new FakeFile("sheet", FakeLibrary.Minutes, "figures.xlsx", "1,2"));
        Put("f1", "8 May 2025", "the lighthouse keeper");
        await UntilAsync(async () => await TakenAsync() == 1);
        await HoursAsync(3);

        Assert.DoesNotContain(Tenant.Calls, c => c.Contains("large", StringComparison.Ordinal));
        Assert.Single(Told("“pack.pdf” in the library"));
        Assert.Single(Told("“notes.txt” from the library"));
        Assert.Empty(Told("figures.xlsx"));
    }

    private void Put(string id, string day, string who, string more = "", string? name = null, string? parent = null,
        IReadOnlyList<string>? readers = null) => Tenant.Library.Put(new FakeFile(id, parent ?? FakeLibrary.Minutes, name ?? $"{id}.txt",
        $"""
        COMMUNITY PRIORITIES MEETING

        Minutes of the meeting held on {day} at 14:00 in the Guildhall

        Present: Helena Ashdown (Chair), Miriam Okonjo, Tobias Renwick

        1. Apologies
        There were no apologies for absence.

        2. Report of {who}
        {char.ToUpperInvariant(who[0])}{who[1..]} reported that it had been painted in the spring, and the work of {who} was done.{more}

        ACTION: Tobias Renwick to thank {who} by 1 July 2025.

        3. Date of the next meeting
        To be agreed.
        """) { Readers = readers });

    private Task<long> TakenAsync() => Bot.CountAsync("followed_file where MeetingId is not null");

    private static JsonObject Nina() => new()
    {
        ["from"] = new JsonObject { ["id"] = "29:nina", ["name"] = "Nina Novak", ["aadObjectId"] = "cccc-nina" },
        ["conversation"] = new JsonObject
            { ["id"] = "nina-chat", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
    };
}
