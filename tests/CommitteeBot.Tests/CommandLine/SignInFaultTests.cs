using ActivityProtocol.Auth;
using CommitteeBot.CommandLine;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.CommandLine;

public sealed class SignInFaultTests
{
    [Theory]
    [InlineData("token_service_unreachable", "may reach login.microsoftonline.us")]
    [InlineData("invalid_client AADSTS7000215", "the secret is wrong")]
    [InlineData("invalid_client AADSTS7000222", "has expired")]
    [InlineData("unauthorized_client AADSTS700016", "MicrosoftAppId isn't registered")]
    [InlineData("managed_identity_unavailable", "no managed identity here")]
    [InlineData("something_new AADSTS1", "check MicrosoftAppId")]
    public void Each_refusal_says_what_to_mend(string code, string expected)
    {
        var settings = BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "5b6f1f2e-3f0a-4c67-9a38-0d7d3f5b2a11",
            ["MicrosoftAppTenantId"] = "9c1b7a54-22d1-4a39-8f5e-6a7b8c9d0e1f",
            ["MicrosoftAppPassword"] = "hush",
            ["MicrosoftAppCloud"] = "GccHigh",
        }).Build());

        Assert.Contains(expected, SignInFault.Explain(code, settings), StringComparison.Ordinal);
    }
}
