using System.Text;
using CommitteeBot.Store.Copying;

namespace CommitteeBot.Tests.Store.Copying;

public class ColumnTextTests
{
    private static readonly string[] Two = ["a", "b"];

    public static TheoryData<object?, string> Values => new()
    {
        { null, "4:null" }, { "null", "5:'null" }, { 7L, "1:7" }, { true, "4:True" }, { 2.5, "3:2.5" },
        { new byte[] { 1, 255 }, "4:01FF" }, { Two, "5:'a|'b" },
        { new DateOnly(2026, 12, 4), "10:12/04/2026" }, { "Zoë", "5:'Zoë" },
        { new DateTimeOffset(1970, 1, 1, 1, 0, 1, TimeSpan.FromHours(1)), "4:1000" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_the_same_whichever_product_kept_it(object? value, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(ColumnText.Of(value)));
}
