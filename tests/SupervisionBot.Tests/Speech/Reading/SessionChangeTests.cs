using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class SessionChangeTests
{
    [Theory]
    [InlineData("督导文书那节换到下午2点到5点，教室不变", null)]
    [InlineData("周三那场改到三楼教室", "三楼教室")]
    [InlineData("move Wednesday's to 3 pm, room 5", "room 5")]
    public void A_room_that_stays_is_no_other_room(string words, string? place) => Assert.Equal(place, SessionChangeReader.Read(words).Place);
}
