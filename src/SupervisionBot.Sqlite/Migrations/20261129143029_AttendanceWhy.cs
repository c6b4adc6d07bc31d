using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AttendanceWhy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Why",
                table: "Attendances",
                type: "TEXT",
                maxLength: 300,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Why",
                table: "Attendances");
        }
    }
}
