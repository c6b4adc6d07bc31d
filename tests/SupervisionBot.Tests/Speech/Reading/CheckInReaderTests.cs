using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class CheckInReaderTests
{
    [Theory]
    [InlineData("482 913", "482913")]
    [InlineData("482913", "482913")]
    [InlineData("check in 482913", "482913")]
    [InlineData("checking in: 482 913 thanks", "482913")]
    [InlineData("签到 482913", "482913")]
    [InlineData("人在教室了，签到482 913", "482913")]
    [InlineData("here, code 482-913", "482913")]
    [InlineData("签到 48291", null)]
    [InlineData("签到 4829130", null)]
    [InlineData("check in 482 913 or 482 914", null)]
    [InlineData("log 482913 hours", null)]
    [InlineData("my phone is 138 482 913", null)]
    [InlineData("签到 2026-11-29", null)]
    public void A_code_is_six_digits_alone_or_with_words_of_checking_in(string words, string? code) =>
        Assert.Equal(code, CheckInReader.CodeIn(words));

    [Theory]
    [InlineData("Ma Chao left at 11", "11:00")]
    [InlineData("Ma Chao had to leave at 10:45", "10:45")]
    [InlineData("Zhang Min went home at 3pm", "15:00")]
    [InlineData("马超11点走了", "11:00")]
    [InlineData("张敏下午3点半先走了", "15:30")]
    [InlineData("张敏十点半先走了", "10:30")]
    [InlineData("did Ma Chao leave at 11?", null)]
    [InlineData("Ma Chao left", null)]
    [InlineData("Ma Chao left at 27", null)]
    public void Who_left_did_so_at_a_time(string words, string? at) =>
        Assert.Equal(at is null ? null : TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), CheckInReader.LeftAt(words));
}
