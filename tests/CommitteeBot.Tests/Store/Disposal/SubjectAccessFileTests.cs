using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static CommitteeBot.Tests.Store.Disposal.DisposalWorld;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>A subject access request gets everything about one person.</summary>
public sealed class SubjectAccessFileTests
{
    [Fact]
    public async Task A_persons_file_has_every_kind_of_row_about_them()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        var file = (
            await new SubjectAccessFile(db)
                .ReadAsync(new IdentifiedPerson(world.Dee.Id, "Dee Collins"), default)).ToJsonString();

        foreach (
            var piece in new[] { "dee-directory", "HOB-1", "Where is the quay?", "dee-chat", "\"presence\":\"Present\"",
                "said Dee Collins", "mine alone", "Moved by Dee Collins.", "declared a share" })
            Assert.Contains(piece, file, StringComparison.Ordinal);
    }
}
