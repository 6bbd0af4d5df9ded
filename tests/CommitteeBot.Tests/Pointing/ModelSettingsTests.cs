using CommitteeBot.Pointing;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.Pointing;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Without_an_endpoint_there_is_no_model() => Assert.Null(ModelSettings.Read(From()));

    [Fact]
    public void What_is_not_set_has_a_sensible_value()
    {
        var settings = ModelSettings.Read(From(("Endpoint", "http://127.0.0.1:11434/v1/"), ("Name", "small")))!;

        Assert.Equal(TimeSpan.FromSeconds(3), settings.Limit);
        Assert.Equal(ModelSignIn.None, settings.SignIn);
        Assert.False(settings.IncludesRestricted);
    }

    [Theory]
    [InlineData("Endpoint", "the model", "Answers:Model:Endpoint is not an address")]
    [InlineData("Endpoint", "ftp://models.example/v1/", "Answers:Model:Endpoint is not an address")]
    [InlineData("Endpoint", "http://models.example/v1/", "Answers:Model:Endpoint is not encrypted")]
    [InlineData("Name", "", "Answers:Model:Name is missing")]
    [InlineData("SignIn", "Password", "Answers:Model:SignIn is 'Password'; allowed: None, Key, ManagedIdentity.")]
    [InlineData("Seconds", "5", "Answers:Model:Seconds is '5'; allowed: a whole number from 1 to 4.")]
    [InlineData("Seconds", "soon", "Answers:Model:Seconds is 'soon'")]
    [InlineData("LargestPrompt", "100", "Answers:Model:LargestPrompt is '100'")]
    [InlineData("CallsAMinute", "0", "Answers:Model:CallsAMinute is '0'")]
    [InlineData("TokensAMonth", "-1", "Answers:Model:TokensAMonth is '-1'")]
    [InlineData("Restricted", "perhaps", "Answers:Model:Restricted is 'perhaps'; allowed: true, false.")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string said)
    {
        var fault = Assert.Single(ModelSettings.Faults(
            From(("Endpoint", "https://models.example/v1/"), ("Name", "small"), ("Key", "secret"), (key, value))));

        Assert.StartsWith(said, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_in_by_key_needs_one() => Assert.Equal(
        ["Answers:Model:SignIn is 'Key', but Answers:Model:Key is missing."],
        ModelSettings.Faults(From(("Endpoint", "https://models.example/v1/"), ("Name", "small"), ("SignIn", "key"))));

    private static IConfiguration From(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.GroupBy(s => s.Key).Select(s => KeyValuePair.Create<string, string?>(
                $"Answers:Model:{s.Key}", s.Last().Value))).Build();
}
