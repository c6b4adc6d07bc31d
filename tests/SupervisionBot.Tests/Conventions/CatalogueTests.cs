using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Help;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Conventions;

/// <summary>What there is stands in one catalogue, and only what is needed of it is opened.</summary>
public sealed class CatalogueTests
{
    /// <summary>Where the host puts itself together, or makes a scope for a piece of work.</summary>
    static readonly string[] Composition =
    [
        "src/SupervisionBot/AtRest.cs",
        "src/SupervisionBot/Files/FileDamage.cs",
        "src/SupervisionBot/Files/HandOverWorker.cs",
        "src/SupervisionBot/Rehearsals/PassingTime.cs",
        "src/SupervisionBot/Rehearsals/Rehearsal.cs",
        "src/SupervisionBot/Rehearsals/RehearsalHost.cs",
        "src/SupervisionBot/Rehearsals/Rehearsals.cs",
        "src/SupervisionBot/Sample/SampleLife.cs",
    ];

    [Fact]
    public void Nobody_looks_for_services_outside_the_composition_of_the_host()
    {
        var found = Repository
            .Files("src", "*.cs")
            .Concat(Repository.Files("dialogs", "*.cs"))
            .Where(file => file.Text.Contains("IServiceProvider", StringComparison.Ordinal));
        Assert.Equal(Composition, found.Select(file => file.Path));
    }

    [Fact]
    public async Task Each_verb_has_one_owner_and_each_notice_one_writer()
    {
        await using var hosts = await TestHosts.StartAsync();
        var catalogue = hosts[0].GetRequiredService<Catalogue>();

        Assert.Equal(DeclaredVerbs().Order(), catalogue.All.SelectMany(conversation => conversation.Verbs).Select(verb => verb.Name).Order());
        Assert.Equal(KindsOfNotices().Order(), hosts[0].GetRequiredService<NoticeCatalogue>().All.Select(notice => notice.Kind).Order());
    }

    [Fact]
    public void A_verb_is_made_where_it_is_declared_and_nowhere_else()
    {
        var verbs = DeclaredVerbs().ToHashSet();
        var written = Repository
            .Files("dialogs", "*.cs")
            .SelectMany(file => Repository.Literals(file.Text))
            .Where(found => verbs.Contains(found.Literal))
            .ToList();

        Assert.Equal(verbs.Order(), written.Select(found => found.Literal).Order());
        Assert.All(written, found => Assert.StartsWith("public static readonly Verb", found.Line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_opens_the_conversation_that_speaks_and_the_one_that_waits()
    {
        var opened = new ConcurrentBag<Type>();
        await using var bot = await TestBot.StartAsync(with: services =>
            services.AddScoped(turn => new OpenConversations(turn.GetRequiredService<Catalogue>(), type =>
            {
                opened.Add(type);
                return (Conversation)turn.GetRequiredService(type);
            }))
        );
        var talk = bot.TalkAs(TestHosts.Trainee);

        await talk.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        Assert.Equal([typeof(LogHoursConversation)], opened.Distinct());
        opened.Clear();
        await talk.SayAsync("help");
        Assert.Equal([typeof(HelpConversation), typeof(LogHoursConversation)], opened.Distinct().OrderBy(type => type.Name));
    }

    static IEnumerable<string> DeclaredVerbs() =>
        from type in typeof(Catalogue).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsAssignableTo(typeof(Verb))
        select ((Verb)field.GetValue(null)!).Name;

    /// <summary>Core names them by constants.</summary>
    static IEnumerable<string> KindsOfNotices() =>
        from type in typeof(SupervisionDb).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.IsLiteral && field.FieldType == typeof(string)
        where type == typeof(SessionNews) || field.Name == "NoticeKind" || field.Name.EndsWith("Notice", StringComparison.Ordinal)
        select (string)field.GetRawConstantValue()!;
}
