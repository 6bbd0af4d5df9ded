using ActivityProtocol.Auth;
using Microsoft.Extensions.Configuration;

namespace ActivityProtocol.Tests.Auth;

public sealed class BotSettingsTests
{
    private const string Id = "5B6F1F2E-3F0A-4C67-9A38-0D7D3F5B2A11";
    private const string Tenant = "9c1b7a54-22d1-4a39-8f5e-6a7b8c9d0e1f";

    private static BotSettings Read(params string[] pairs) => BotSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(
            pairs.Select(pair => pair.Split('=', 2))
                .Select(pair => KeyValuePair.Create<string, string?>(pair[0], pair[1]))).Build());

    private static IReadOnlyList<string> Faults(params string[] pairs) =>
        Assert.Throws<SettingsException>(() => Read(pairs)).Faults;

    [Fact]
    public void Without_an_app_id_the_bot_is_local() => Assert.Equal(BotMode.Local, Read().Mode);

    [Theory]
    [InlineData("MicrosoftAppPassword=hush")]
    [InlineData("MicrosoftAppTenantId=" + Tenant)]
    [InlineData("MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppCertificateThumbprint=ABC")]
    [InlineData("AllowedServiceHosts:0=connector.example.com")]
    public void Half_a_Teams_configuration_is_never_local_mode(string pair)
    {
        var fault = Assert.Single(Faults("MicrosoftAppId= ", pair));
        Assert.StartsWith(
            "MicrosoftAppId is missing, but " + pair.Split('=')[0].Split(':')[0], fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppPassword=hush", AppType.SingleTenant)]
    [InlineData("userassignedmsi", "X=", AppType.UserAssignedMSI)]
    [InlineData("MultiTenant", "MicrosoftAppCertificateThumbprint=ABC", AppType.MultiTenant)]
    public void With_an_app_id_the_bot_is_in_Teams_mode(string type, string credential, AppType expected)
    {
        var settings = Read(
            $"MicrosoftAppId={Id}", $"MicrosoftAppTenantId={Tenant}", $"MicrosoftAppType={type}", credential);
        Assert.Equal(
            (BotMode.Teams, expected, Id.ToLowerInvariant(), "Public"),
            (settings.Mode, settings.AppType, settings.AppId, settings.Cloud.Name));
        Assert.Equal([Tenant], settings.AllowedTenantIds);
    }

    [Theory]
    [InlineData("MicrosoftAppId is not a GUID", "MicrosoftAppId=bot", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=hush")]
    [InlineData("MicrosoftAppTenantId is missing", "MicrosoftAppId=" + Id, "MicrosoftAppPassword=hush")]
    [InlineData("MicrosoftAppTenantId is not a GUID", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=contoso", "MicrosoftAppPassword=hush")]
    [InlineData(
        "MicrosoftAppType must be one of SingleTenant, UserAssignedMSI, MultiTenant", "MicrosoftAppId=" + Id,
        "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=hush", "MicrosoftAppType=1")]
    [InlineData("none is set", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant)]
    [InlineData(
        "are set", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=hush",
        "MicrosoftAppCertificateThumbprint=ABC")]
    [InlineData(
        "MicrosoftAppPassword must not be set", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant,
        "MicrosoftAppPassword=hush", "MicrosoftAppType=UserAssignedMSI")]
    [InlineData(
        "MicrosoftAppCertificatePath names a file that does not exist", "MicrosoftAppId=" + Id,
        "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppCertificatePath=/no/such.pfx")]
    [InlineData("AllowedTenantIds is missing", "MicrosoftAppId=" + Id, "MicrosoftAppPassword=hush", "MicrosoftAppType=MultiTenant")]
    [InlineData(
        "AllowedTenantIds is not a GUID", "MicrosoftAppId=" + Id, "MicrosoftAppPassword=hush",
        "MicrosoftAppType=MultiTenant", "AllowedTenantIds:0=contoso")]
    [InlineData(
        "MicrosoftAppCloud must be one of Public, GccHigh, DoD, China", "MicrosoftAppId=" + Id,
        "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=hush", "MicrosoftAppCloud=Moon")]
    [InlineData(
        "MicrosoftAppOpenIdMetadataUrl must be an https address", "MicrosoftAppId=" + Id,
        "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=hush",
        "MicrosoftAppOpenIdMetadataUrl=http://example.com/")]
    [InlineData(
        "AllowedServiceHosts takes host names", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant,
        "MicrosoftAppPassword=hush", "AllowedServiceHosts=https://x.example.com")]
    [InlineData(
        "AllowedServiceHosts takes host names", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant,
        "MicrosoftAppPassword=hush", "AllowedServiceHosts=*.com")]
    [InlineData(
        "AllowedServiceHosts takes host names", "MicrosoftAppId=" + Id, "MicrosoftAppTenantId=" + Tenant,
        "MicrosoftAppPassword=hush", "AllowedServiceHosts=*")]
    [InlineData("MaxActivityBytes must be a whole number from 1024", "MaxActivityBytes=-1")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string expected, params string[] pairs) =>
        Assert.Contains(expected, Assert.Single(Faults(pairs)), StringComparison.Ordinal);

    [Fact]
    public void All_faults_come_at_once_and_no_value_is_among_them()
    {
        var faults = Faults(
            "MicrosoftAppId=botty", "MicrosoftAppType=botty", "MicrosoftAppCloud=botty", "MicrosoftAppPassword=botty",
            "MicrosoftAppCertificateThumbprint=botty");
        Assert.Equal(5, faults.Count);
        Assert.DoesNotContain("botty", new SettingsException(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GccHigh", "https://api.botframework.us", "login.botframework.azure.us", "smba.infra.gov.teams.microsoft.us")]
    [InlineData("dod", "https://api.botframework.us", "login.botframework.azure.us", "smba.infra.dod.teams.microsoft.us")]
    public void A_cloud_brings_its_addresses(string name, string issuer, string metadataHost, string serviceHost)
    {
        var settings = Read(
            $"MicrosoftAppId={Id}", $"MicrosoftAppTenantId={Tenant}", "MicrosoftAppPassword=hush",
            $"MicrosoftAppCloud={name}", "AllowedServiceHosts=a.example.com, *.b.example.com");
        Assert.Equal((issuer, metadataHost), (settings.Cloud.Issuer, settings.MetadataUrl.Host));
        Assert.Contains(serviceHost, settings.ServiceHosts);
        Assert.Contains("*.b.example.com", settings.ServiceHosts);
        Assert.DoesNotContain("smba.trafficmanager.net", settings.ServiceHosts);
    }
}
