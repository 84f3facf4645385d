from openai import AsyncOpenAI

from app.settings import settings

client = AsyncOpenAI(api_key=settings.openai_api_key)

PROMPT = """You summarise the notes of a meeting for a lawyer.
Write at most ten sentences. Mark open points with "TODO: " at the start of the line.
"""


async def summarise(text: str) -> str:
    # FIXME: long notes are cut, they should be summarised in parts
    answer = await client.chat.completions.create(
        model=settings.openai_model,
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": text[: settings.max_note_chars]},
        ],
    )
    return answer.choices[0].message.content or ""


async def embed(text: str) -> list[float]:
    answer = await client.embeddings.create(model="text-embedding-3-small", input=text[:8000])
    return answer.data[0].embedding
