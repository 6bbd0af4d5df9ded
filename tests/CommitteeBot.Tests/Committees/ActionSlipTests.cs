using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public sealed class ActionSlipTests
{
    [Theory]
    [InlineData("2026-12-04", "2026-12-11", true)]
    [InlineData("2026-12-04", null, true)]
    [InlineData("2026-12-11", "2026-12-04", false)]
    [InlineData(null, "2026-12-04", false)]
    public void A_date_slips_when_it_is_put_back_or_taken_away(string? from, string? to, bool slips) =>
        Assert.Equal(slips, ActionSlip.IsOne(from, to));
}
