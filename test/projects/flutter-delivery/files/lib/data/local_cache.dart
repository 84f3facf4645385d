import 'package:path/path.dart';
import 'package:sqflite/sqflite.dart';

/// Deliveries that could not be sent yet.
class LocalCache {
  Database? _db;

  Future<Database> _open() async {
    return _db ??= await openDatabase(
      join(await getDatabasesPath(), 'brotkorb.db'),
      version: 1,
      onCreate: (db, _) => db.execute(
        'CREATE TABLE queue (tour TEXT, stop INTEGER, at TEXT, PRIMARY KEY (tour, stop))',
      ),
    );
  }

  Future<void> queue(String tour, int stop) async {
    final db = await _open();
    await db.insert('queue', {'tour': tour, 'stop': stop, 'at': DateTime.now().toIso8601String()});
  }

  Future<void> done(String tour, int stop) async {
    final db = await _open();
    await db.delete('queue', where: 'tour = ? AND stop = ?', whereArgs: [tour, stop]);
  }
}
