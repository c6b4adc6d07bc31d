using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OpenClasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OpenClasses",
                table: "MessagePreferences",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Weekly");

            // What is planned already has the places that were promised.
            migrationBuilder.Sql(
                """
                INSERT INTO "Seats" ("SessionId", "Number", "Closed", "Version")
                WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000)
                SELECT
                    lesson."SessionId",
                    COALESCE((SELECT MAX(seat."Number") FROM "Seats" seat WHERE seat."SessionId" = lesson."SessionId"), 0) + numbers.n,
                    FALSE,
                    0
                FROM "Lessons" lesson
                JOIN "Sessions" session ON session."Id" = lesson."SessionId"
                JOIN numbers ON numbers.n <= lesson."OpenPlaces"
                WHERE session."State" = 'Open'
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OpenClasses",
                table: "MessagePreferences");
        }
    }
}
