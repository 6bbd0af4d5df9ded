using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Answers.Ranking;

/// <summary>What it keeps is changed by others: by another turn, or by another node.</summary>
public sealed class PassageTermCacheTests
{
    [Fact]
    public async Task A_passage_that_was_restricted_lifted_and_restricted_again_is_found_as_it_is_now()
    {
        await using var store = await TestStore.CreateAsync();
        var (hit, item) = await FillAsync(store);
        var cache = new PassageTermCache();

        Assert.Null(await RestrictionAsync(store, cache, hit));
        await store.AddAsync(Restriction(item));
        Assert.NotNull(await RestrictionAsync(store, cache, hit));
        await ChangeAsync(store, DateTimeOffset.UnixEpoch.AddDays(1));
        Assert.Null(await RestrictionAsync(store, cache, hit));
        await ChangeAsync(store, null);
        Assert.NotNull(await RestrictionAsync(store, cache, hit));
    }

    [Fact]
    public async Task What_a_question_has_loaded_before_a_restriction_stays_with_that_question()
    {
        await using var store = await TestStore.CreateAsync();
        var (hit, item) = await FillAsync(store);
        var cache = new PassageTermCache();
        await using var db = store.Open();

        var before = await cache.LoadAsync(db, [hit], 0, default);
        await store.AddAsync(Restriction(item));
        var after = await cache.LoadAsync(db, [hit], 0, default);

        Assert.Null(before.Find(hit.MeetingId, hit.Place)!.RestrictionId);
        Assert.NotNull(after.Find(hit.MeetingId, hit.Place)!.RestrictionId);
    }

    private static async Task<long?> RestrictionAsync(TestStore store, PassageTermCache cache, PassageHit hit)
    {
        await using var db = store.Open();
        return (await cache.LoadAsync(db, [hit], 0, default)).Find(hit.MeetingId, hit.Place)!.RestrictionId;
    }

    private static async Task<(PassageHit Hit, ItemRow Item)> FillAsync(TestStore store)
    {
        var committee = new CommitteeRow { Name = "Harbour Committee", Prefix = "HC" };
        await store.AddAsync(committee);
        var item = new ItemRow { Place = 0, Number = "4", Title = "Quay crane", Line = 10 };
        var meeting = new MeetingRow
        {
            CommitteeId = committee.Id, Date = new DateOnly(2025, 6, 3), State = MeetingState.Held,
            Document = new DocumentRow { FileName = "june.txt", ContentHash = "1", Kind = DocumentKind.Minutes },
            Items = { item },
            Passages = { new PassageRow { Item = item, Text = "The crane was inspected.", Line = 11, EndLine = 11 } },
        };
        await store.AddAsync(meeting);
        return (new PassageHit(meeting.Passages[0].Id, 1, meeting.Id, 0, committee.Id), item);
    }

    private static RestrictionRow Restriction(ItemRow item) => new()
    {
        CommitteeId = 1, MeetingId = item.MeetingId, ItemKey = "4", ItemTitle = item.Title, Ground = "paragraph 3",
        SetAt = DateTimeOffset.UnixEpoch, SetBy = "Clerk",
    };

    private static async Task ChangeAsync(TestStore store, DateTimeOffset? liftedAt)
    {
        await using var db = store.Open();
        (await db.Restrictions.SingleAsync()).LiftedAt = liftedAt;
        await db.SaveChangesAsync();
    }
}
