using Microsoft.Bot.Builder;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Files;

/// <summary>Files that nothing is done with: says so, and that they were not kept.</summary>
static class UnwantedFiles
{
    static readonly Texts Texts = new(typeof(UnwantedFiles));

    public static Task SayAsync(ITurnContext context, Input.Sent sent, IReadOnlyList<string> answers, CancellationToken cancellationToken)
    {
        List<string> names = [.. sent.Files.Select(file => file.Name), .. sent.Lost.Select(file => file.Name)];
        var words = names.Count == 1 ? Texts.Say("UnwantedOne", ("name", names[0])) : Texts.Say("UnwantedSeveral", ("count", names.Count));
        return context.SayAsync(words, answers, cancellationToken);
    }
}
