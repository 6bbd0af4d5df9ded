using CommitteeBot.Store;
using CommitteeBot.Store.Merging;
using CommitteeBot.Store.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommitteeBot.Tests.Store.Merging;

public sealed class CommitteeReferencesTests
{
    [Fact]
    public void Whatever_refers_to_a_committee_is_handled_by_a_merge()
    {
        var inModel = SqliteModel.Instance.GetEntityTypes()
            .SelectMany(t => t.GetProperties().Where(Refers).Select(p => $"{t.ClrType.Name}.{p.Name}"));
        var handled = CommitteeReferences.All.Select(r => $"{r.Entity.Name}.{r.Property}");

        Assert.Equal(inModel.Order(StringComparer.Ordinal), handled.Order(StringComparer.Ordinal));
    }

    /// <summary>By a foreign key, or by a name that says so where nobody has declared one.</summary>
    private static bool Refers(IProperty property) =>
        property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(CommitteeRow))
        || property.Name.EndsWith("CommitteeId", StringComparison.Ordinal);
}
