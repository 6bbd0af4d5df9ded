using CommitteeBot.Graph;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.Graph;

public sealed class GraphSettingsTests
{
    private const string Id = "11111111-1111-1111-1111-111111111111";

    [Fact]
    public void Without_the_section_nothing_is_asked_of_Microsoft_365()
    {
        Assert.Empty(GraphSettings.Faults(Read()));
        Assert.False(GraphSettings.Read(Read()).IsOn);
    }

    [Theory]
    [InlineData("TenantId=" + Id + ";ClientId=" + Id + ";ClientSecret=x", null)]
    [InlineData("ManagedIdentity=System", null)]
    [InlineData("ManagedIdentity=" + Id, null)]
    [InlineData("TenantId=" + Id + ";ClientId=" + Id + ";CertificatePath=a.pfx", null)]
    [InlineData("TenantId=" + Id + ";ClientId=" + Id, "Graph:CertificatePath")]
    [InlineData("TenantId=" + Id + ";ClientId=" + Id + ";ClientSecret=x;ManagedIdentity=System", "one way to sign in")]
    [InlineData("TenantId=us;ClientId=" + Id + ";ClientSecret=x", "Graph:TenantId is 'us'")]
    [InlineData("TenantId=" + Id + ";ClientSecret=x", "Graph:ClientId is ''")]
    [InlineData("ManagedIdentity=yes", "Graph:ManagedIdentity is 'yes'")]
    [InlineData("ManagedIdentity=System;Endpoint=http://graph.example.org/v1.0", "Graph:Endpoint")]
    [InlineData("ManagedIdentity=System;NotificationAddress=https://bot.example.org", null)]
    [InlineData("ManagedIdentity=System;NotificationAddress=http://bot.example.org", "Graph:NotificationAddress is")]
    [InlineData("ManagedIdentity=System;NotificationAddress=bot", "Graph:NotificationAddress is")]
    [InlineData("ManagedIdentity=System;NotificationAddress=https://bot.example.org;LibraryNotices=true", null)]
    [InlineData("ManagedIdentity=System;LibraryNotices=true", "LibraryNotices needs Graph:NotificationAddress")]
    [InlineData("ManagedIdentity=System;LibraryNotices=yes", "Graph:LibraryNotices is 'yes'")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:CalendarAgenda=true", "CalendarAgenda needs a Calendar")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:CalendarAgenda=1", "CalendarAgenda is '1'")]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Transcripts=true",
        "Transcripts needs a Calendar")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Transcripts=on", "Transcripts is 'on'")]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Transcripts=true;Committees:0:Calendar=a@example.org", null)]
    [InlineData("ManagedIdentity=System;ToDo=true", null)]
    [InlineData("ManagedIdentity=System;ToDo=everybody", "Graph:ToDo is 'everybody'")]
    [InlineData("ManagedIdentity=System;Committees:0:Group=" + Id, "Graph:Committees:0:Committee is missing")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Group=all", "Graph:Committees:0:Group is 'all'")]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Group=" + Id + ";Committees:0:Team=" + Id,
        "has a Group and a Team")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Plan=Actions", "needs a Group or a Team")]
    [InlineData("ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Plan=Actions;Committees:0:Team=" + Id, null)]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Group=" + Id
            + ";Committees:0:Plan=https://planner.cloud.microsoft/webui/premiumplan/" + Id, "is the address of a premium plan")]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Group=" + Id
            + ";Committees:0:Plan=https://planner.cloud.microsoft/webui/plan/x", "the name of a basic plan")]
    [InlineData(
        "ManagedIdentity=System;Committees:0:Committee=A;Committees:0:Group=" + Id + ";Committees:0:Plan=Actions"
            + ";Committees:1:Committee=B;Committees:1:Group=" + Id + ";Committees:1:Plan=actions", "for A and B")]
    public void What_cannot_be_used_is_named_with_what_can(string settings, string? fault)
    {
        var faults = GraphSettings.Faults(Read(settings)).ToList();

        if (fault is null)
            Assert.Empty(faults);
        else
            Assert.Contains(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_is_in_no_text_of_the_settings() =>
        Assert.DoesNotContain(
            "hush", GraphSettings.Read(Read($"TenantId={Id};ClientId={Id};ClientSecret=hush")).ToString(),
            StringComparison.Ordinal);

    private static IConfiguration Read(string settings = "") => new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(s => $"Graph:{s.Split('=')[0]}", s => (string?)s.Split('=', 2)[1])).Build();
}
