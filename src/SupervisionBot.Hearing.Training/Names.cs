using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Hearing.Training;

/// <summary>The people whom the sentences name. They go into training only as what they are: somebody.</summary>
static class Names
{
    static readonly string[] People =
    [
        "Li Ming,李明",
        "Zhang Min,张敏",
        "He Wei,何为",
        "Fang Min,方敏",
        "Chen Jing,陈静",
        "Liu Yang,刘洋",
        "Zhou Lan,周岚",
        "Wang Fang,王芳",
        "Shen Yue,沈悦",
        "Sun Li,孙丽",
        "Zhang Ming,张明",
        "Xu Lei,徐磊",
        "Wu Gang,吴刚",
        "Li Na,李娜",
        "Xie Fang,谢芳",
    ];

    public static PeopleVocabulary OfPeople { get; } =
        new(People.SelectMany((pair, at) => pair.Split(',').Select(name => new PersonNames(new Guid(at + 1, 0, 0, new byte[8]), name, null))));
}
