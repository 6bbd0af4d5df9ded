using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store.Postgres;

public class EmptyComesFirstTests
{
    [Fact]
    public async Task What_has_no_date_comes_before_the_first_and_after_the_last_one()
    {
        await using var store = await TestStore.CreateAsync();
        var committee = new CommitteeRow { Name = "Harbour Board", Prefix = "HB" };
        await store.AddAsync(committee);
        await store.AddAsync(
            new MeetingRow { CommitteeId = committee.Id, Date = new DateOnly(2026, 3, 1) },
            new MeetingRow { CommitteeId = committee.Id },
            new MeetingRow { CommitteeId = committee.Id, Date = new DateOnly(2026, 2, 1) });
        await using var db = store.Open();

        DateOnly?[] inOrder = [null, new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)];
        Assert.Equal(inOrder, await db.Meetings.OrderBy(m => m.Date).Select(m => m.Date).ToListAsync());
        Assert.Equal(
            inOrder.Reverse(), await db.Meetings.OrderByDescending(m => m.Date).Select(m => m.Date).ToListAsync());
    }
}
