// Cache of the renditions, version 0.4. Not a module of main.rs any more.
use redis::Commands;

pub fn cached(key: &str) -> redis::RedisResult<Option<Vec<u8>>> {
    let url = std::env::var("CACHE_URL").unwrap();
    let mut connection = redis::Client::open(url)?.get_connection()?;
    connection.get(key)
}
