using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Talks;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Conventions;

/// <summary>
/// Whatever can be pressed on a card has one conversation that answers it, and the reader may have that. Checked for all transcripts.
/// </summary>
static class ButtonRules
{
    public static async Task CheckAsync(TestBot bot, string email, IReadOnlyList<Activity> shown)
    {
        var verbs = shown.SelectMany(CardText.Cards).SelectMany(Verbs).Distinct().ToList();
        if (verbs.Count == 0)
            return;
        await using var scope = bot.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<PersonFinder>().FindAsync(null, email);
        var reader = await scope.ServiceProvider.GetRequiredService<Speakers>().OfAsync(person!, default);
        foreach (var verb in verbs)
        {
            var owners = bot.Services.GetRequiredService<Catalogue>().All.Where(known => known.Owns(new Verb(verb))).ToList();
            Assert.True(
                owners is [var owner] && owner.IsFor(reader),
                $"{email} is shown {verb}, which {(owners.Count == 0 ? "nobody answers" : $"is for {string.Join(" and ", owners)}")}."
            );
        }
    }

    static IEnumerable<string> Verbs(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Verbs),
            JsonValueKind.Object
                when element.TryGetProperty("data", out var data)
                    && data.ValueKind == JsonValueKind.Object
                    && data.TryGetProperty("verb", out var verb) => [verb.GetString()!],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Verbs(member.Value)),
            _ => [],
        };
}
