using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;
using Npgsql;

namespace CommitteeBot.Tests.Store.Postgres;

public class PostgresFaultsTests
{
    [Theory]
    [InlineData("53100", "Full")]
    [InlineData("25006", "ReadOnly")]
    [InlineData("42501", "ReadOnly")]
    [InlineData("3D000", "Missing")]
    [InlineData("28P01", "Unreachable")]
    [InlineData("53300", "Unreachable")]
    [InlineData("57P01", "Unreachable")]
    [InlineData("57P03", "Unreachable")]
    [InlineData("08006", "Unreachable")]
    [InlineData("XX001", "Corrupt")]
    [InlineData("23505", null)]
    [InlineData("40P01", null)]
    [InlineData("55P03", null)]
    [InlineData("42P01", null)]
    public void What_the_server_answers_says_whether_the_store_is_at_fault(string state, string? fault) =>
        Assert.Equal(
            fault is null ? null : Enum.Parse<StoreFault>(fault),
            StoreFaults.From(
                new InvalidOperationException("in a turn", new PostgresException("", "ERROR", "ERROR", state))));

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("57P03", true)]
    [InlineData("08006", true)]
    [InlineData("53300", true)]
    [InlineData("25P03", true)]
    [InlineData("55P03", true)]
    [InlineData("28P01", false)]
    [InlineData("53100", false)]
    [InlineData("23505", false)]
    public void A_server_that_restarts_or_is_full_of_connections_is_waited_for(string state, bool isPassing) =>
        Assert.Equal(
            isPassing,
            StoreFaults.IsPassing(
                new InvalidOperationException("in a turn", new PostgresException("", "ERROR", "ERROR", state))));

    [Fact]
    public void A_server_that_does_not_answer_is_unreachable() =>
        Assert.Equal(StoreFault.Unreachable, PostgresFaults.From(new NpgsqlException("the connection was cut")));
}
