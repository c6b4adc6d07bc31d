using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>"Take back that extension", 刚才的通知撤回: which kinds of act the words name.</summary>
static class ActWords
{
    static readonly IReadOnlyList<(Phrase Word, IReadOnlyList<ActKind> Kinds)> Named =
    [
        .. new Texts(typeof(ActWords))
            .LinesInBoth("KindWords")
            .Select(line => line.Split('='))
            .SelectMany(pair =>
                pair[1]
                    .Split(',')
                    .Select(word => (Phrase.Of(word), (IReadOnlyList<ActKind>)[.. pair[0].Trim().Split(' ').Select(Enum.Parse<ActKind>)]))
            ),
    ];

    /// <summary>Empty when none is named.</summary>
    public static IReadOnlyList<ActKind> KindsIn(Turn turn) =>
        [.. Named.Where(one => Phrase.Stands(one.Word.Folded, turn.Folded)).SelectMany(one => one.Kinds).Distinct()];
}
