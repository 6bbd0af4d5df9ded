using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ActivityProtocol.Connector;

namespace ActivityProtocol.Tests.Connector;

public sealed class BackoffTests
{
    private static readonly ConnectorOptions Options = new()
    {
        MaxAttempts = 4,
        TotalTimeout = TimeSpan.FromSeconds(12),
        FirstDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(3),
    };

    [Theory]
    [InlineData(1, null, 0, 0.5, 1.0)]
    [InlineData(1, null, 0, 0.0, 0.8)]
    [InlineData(1, null, 0, 1.0, 1.2)]
    [InlineData(2, null, 0, 0.5, 2.0)]
    [InlineData(3, null, 0, 0.5, 3.0)]
    [InlineData(4, null, 0, 0.5, null)]
    [InlineData(1, 5.0, 0, 0.0, 5.0)]
    [InlineData(1, 0.0, 0, 0.0, 0.0)]
    [InlineData(1, 13.0, 0, 0.0, null)]
    [InlineData(1, null, 10.9, 0.5, 1.0)]
    [InlineData(1, null, 11, 0.5, null)]
    public void The_next_attempt_waits_so_long(
        int attempt, double? retryAfter, double elapsed, double jitter, double? expected)
    {
        var wait = Backoff.NextDelay(
            attempt, retryAfter is { } asked ? TimeSpan.FromSeconds(asked) : null, TimeSpan.FromSeconds(elapsed),
            jitter, Options);
        Assert.Equal(expected, wait?.TotalSeconds);
    }

    [Fact]
    public void A_date_that_has_passed_is_no_wait() =>
        Assert.Equal(
            TimeSpan.Zero,
            Backoff.RetryAfter(
                new RetryConditionHeaderValue(DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch.AddDays(1)));

    [Theory]
    [InlineData("""{"error":{"code":"ConversationNotFound","message":"x"}}""", "ConversationNotFound")]
    [InlineData("""{"errorCode":209,"message":"x"}""", "209")]
    [InlineData("""{"error":"text"}""", null)]
    [InlineData("""{"error":{"code":"Words that people wrote"}}""", null)]
    [InlineData("""{"error":{"code":{"a":1}}}""", null)]
    [InlineData("""["x"]""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void Only_what_looks_like_a_code_is_taken_from_an_error(string body, string? code) =>
        Assert.Equal(code, ConnectorFaults.ParseCode(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(410, null, ConnectorFault.Gone)]
    [InlineData(403, null, ConnectorFault.Blocked)]
    [InlineData(400, "MessageSizeTooBig", ConnectorFault.TooLarge)]
    [InlineData(429, null, ConnectorFault.Throttled)]
    [InlineData(412, null, ConnectorFault.Transient)]
    [InlineData(500, null, ConnectorFault.Transient)]
    [InlineData(405, null, ConnectorFault.Rejected)]
    public void A_status_means(int status, string? code, ConnectorFault fault) =>
        Assert.Equal(fault, ConnectorFaults.FromStatus((HttpStatusCode)status, code));
}
