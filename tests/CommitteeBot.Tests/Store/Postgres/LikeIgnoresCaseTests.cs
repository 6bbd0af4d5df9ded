using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store.Postgres;

public class LikeIgnoresCaseTests
{
    [Theory]
    [InlineData("AVA%", 1)]
    [InlineData("%moss", 1)]
    [InlineData("Ava", 0)]
    public async Task A_name_is_found_however_its_letters_are_typed(string pattern, int found)
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddAsync(new PersonRow { Name = "Ava Moss" });
        await using var db = store.Open();

        Assert.Equal(found, await db.People.CountAsync(p => EF.Functions.Like(p.Name, pattern)));
        Assert.Equal(found, await db.People.CountAsync(p => EF.Functions.Like(p.Name, pattern, "\\")));
    }
}
