using CsCheck;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class RobustnessTests
{
    static readonly string[] Pieces =
    [
        "2",
        "30",
        "½",
        ":",
        "：",
        "h",
        "小时",
        "个半",
        "半",
        "点",
        "到",
        "-",
        "/",
        ".",
        ",",
        "，",
        "；",
        "\n",
        " ",
        "am",
        "pm",
        "yesterday",
        "昨天",
        "周",
        "三",
        "月",
        "日",
        "号",
        "Li",
        "Ming",
        "李",
        "明",
        "with",
        "和",
        "跟",
        "case",
        "work",
        "个案",
        "group",
        "小组",
        "note:",
        "备注",
        "type:",
        "last",
        "the",
        "3rd",
        "may",
        "99999999999",
        "\u0001",
        "\0",
        "\uD800",
        "\uDC00",
        "😀",
        "e\u0301",
        "\u202E",
        "½½",
        "1/0",
        "0/0",
        "24:00",
        "25:61",
        "9999-99-99",
        "0000-00-00",
        "to",
        "from",
        "half",
        "past",
        "学时",
        "over",
        "hours",
        "超过",
        "minus",
        "break",
        "١٢",
        "９",
    ];

    [Fact]
    public void Any_characters_read_without_an_exception_and_always_alike() =>
        Gen.Char.Array[0, 120].Select(c => new string(c)).Sample(ReadsAlike, iter: 2000);

    [Fact]
    public void Any_pieces_of_sentences_read_without_an_exception_and_always_alike() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(at => string.Concat(at.Select(i => Pieces[i]))).Sample(ReadsAlike, iter: 1500);

    [Theory]
    [InlineData("2")]
    [InlineData("一")]
    [InlineData("2h 个案 ")]
    [InlineData("2h case work Li Ming\n")]
    [InlineData(":")]
    [InlineData("a:\n")]
    [InlineData("with ")]
    [InlineData("½ ")]
    [InlineData("\uD83D")]
    public void Ten_thousand_characters_read_without_an_exception_into_few_entries(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        Assert.InRange(HoursReader.Read(text, Sample.English).Count, 1, HoursReader.MostEntries);
        NameReader.Find(text, Sample.PeopleOfTrainee);
        TypeReader.Find(text, Sample.TypesOfBatch);
        LengthReader.Read(text);
    }

    [Fact]
    public void A_blank_text_has_no_entries() => Assert.Empty(HoursReader.Read(" \u3000\n", Sample.English));

    [Theory]
    [InlineData("99999999 days ago")]
    [InlineData("2h 999999999999999 weeks ago")]
    [InlineData("999999999999999999999999 hours and a half")]
    [InlineData("9999999999亿小时前")]
    [InlineData("-99999999999 hours")]
    [InlineData("over 999999999 hours")]
    [InlineData("2h minus a 999999999 hour break")]
    [InlineData("in 99999 years on Monday")]
    [InlineData("30 February 2h")]
    [InlineData("二月三十日两小时")]
    [InlineData("2月30日到13月45日")]
    [InlineData("99点到88点")]
    [InlineData("25:00pm to 99:99am")]
    [InlineData("case work 99999999999999999 h with Fan Xiaoyu")]
    [InlineData("the 31st of June 0000")]
    [InlineData("last 99999999th Monday")]
    [InlineData("一百百百百百百百百百百百百百百百小时")]
    [InlineData("2022年2月29日 9999年12月31日后天")]
    public void Impossible_dates_and_numbers_read_without_an_exception(string text) => Assert.True(ReadsAlike(text));

    [Theory]
    [InlineData("٢h case work with Li Ming", "2h case work with Li Ming")]
    [InlineData("昨天 １.५ 小时个案", "昨天 1.5 小时个案")]
    [InlineData("on ٢٣.١١. from ٩:٣٠ to ١١", "on 23.11. from 9:30 to 11")]
    public void Digits_of_any_script_count(string text, string digits) => Assert.Equal(Sample.Lines(digits), Sample.Lines(text));

    [Theory]
    [InlineData("approve ١ to ٣", 1, 3)]
    [InlineData("批２到３", 2, 3)]
    public void Digits_of_any_script_pick(string text, int first, int last)
    {
        var numbers = PickReader.Read(text, Sample.English).Numbers;
        Assert.Equal((first, last), (numbers[0], numbers[^1]));
    }

    static bool ReadsAlike(string text)
    {
        LengthReader.Read(text);
        DayReader.Read(text, Sample.English);
        RangeReader.Read(text, Sample.Chinese);
        NameReader.Find(text, Sample.PeopleOfTrainee);
        TypeReader.Find(text, Sample.TypesOfBatch);
        AnswerReader.Read(text);
        PickReader.Read(text, Sample.English);
        return Sample.Lines(text) == Sample.Lines(text) && HoursReader.Read(text, Sample.Chinese).All(InBounds);
    }

    static bool InBounds(HoursSaid said) => said.Minutes is null or (>= 1 and <= 1440) && (said.To is null || said.To > said.From);
}
