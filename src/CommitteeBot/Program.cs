using System.Globalization;
using ActivityProtocol.Hosting;
using CommitteeBot.Answers;
using CommitteeBot.Chat;
using CommitteeBot.CommandLine;
using CommitteeBot.Digests;
using CommitteeBot.Graph;
using CommitteeBot.Hosting;
using CommitteeBot.Hosting.Microsoft365;
using CommitteeBot.Hosting.Telemetry;
using CommitteeBot.Import;
using CommitteeBot.Meetings;
using CommitteeBot.Outbox;
using CommitteeBot.Pointing;
using CommitteeBot.Register;
using CommitteeBot.Store;

// Figures and dates are read and printed in one way wherever the program runs.
CultureInfo.DefaultThreadCurrentCulture =
    CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = Commands.SettingsIn(args), ContentRootPath = AppContext.BaseDirectory });
if (!SettingsCheck.Run(builder.Configuration, Console.Error))
    return ExitCode.WrongUsage;

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStore(StoreSettings.Read(builder.Configuration));
builder.Services.AddImport();
builder.Services.AddPointing(builder.Configuration);
builder.Services.AddAnswers();
builder.Services.AddRegister();
builder.Services.AddMeetings();
builder.Services.AddDigests();
builder.Services.AddOutbox();
builder.Services.AddActivityProtocol(builder.Configuration);
builder.Services.AddChat();
builder.Services.AddGraph(builder.Configuration);
builder.Services.AddFollowing();
builder.Services.AddHostedService<StoreWatch>();
builder.Services.AddTelemetry(builder.Configuration);
builder.ListenOnLoopbackByDefault();

var app = builder.Build();
app.MapActivities("/api/messages");
app.MapHealth();
app.MapLocalFiles();
app.MapPublicPages();
app.MapNotifications();
return await Commands.RunAsync(app, args);
