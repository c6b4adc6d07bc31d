using Microsoft.Bot.Builder;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Welcome;

/// <summary>The answer to a sentence that fits nothing: the two nearest things it could mean.</summary>
static class Unknown
{
    static readonly Texts Texts = new(typeof(Unknown));

    /// <param name="offered">All that this person can do.</param>
    public static Task AnswerAsync(ITurnContext context, Turn turn, IReadOnlyList<ConversationDescription> offered, CancellationToken cancellationToken)
    {
        if (offered.All(conversation => conversation.Anywhere)) return context.SayAsync(Texts.Shared["NothingForRole"], WaysOn(offered), cancellationToken);
        var titles = offered.OrderByDescending(conversation => conversation.Nears(turn)).Take(2).Select(conversation => conversation.Texts["HelpTitle"]).ToList();
        var quoted = titles.Select(title => Texts.Say("Quoted", ("title", title))).ToList();
        return context.SayAsync(Texts.Say("UnknownNear", ("nearest", Spoken.Choice(quoted))), [.. titles, Texts.Shared["Help"]], cancellationToken);
    }

    /// <summary>Buttons that always lead on: the first two things this person can do, and help.</summary>
    public static IReadOnlyList<string> WaysOn(IReadOnlyList<ConversationDescription> offered) =>
        [.. offered.Take(2).Select(conversation => conversation.Texts["HelpTitle"]), Texts.Shared["Help"]];
}
