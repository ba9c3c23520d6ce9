#!/usr/bin/env python3
#
# Copyright 2026-present the original author or authors.
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#      https://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.

"""Transfers files as the Python client for DRACOON does, for comparison.

It takes the same steps in the same order, with the same libraries and settings: httpx with
one client for the API, one for uploads and one for downloads, and cryptography for the
content and its keys. If a step of the Python client is unknown, this program takes the
fastest simple way.

It reads commands from its standard input, as lines of JSON, and answers each command with one line:

    {"command": "connect", "url": ..., "clientId": ..., "clientSecret": ..., "userName": ...,
     "password": ..., "encryptionPassword": ..., "authority": ...}                 {}
    {"command": "upload", "parent": 1, "files": [{"path": ..., "name": ...}, ...]}  {"ids": [2, ...]}
    {"command": "download", "files": [{"id": 2, "path": ...}, ...]}                 {}

The authority is present with TLS only. It is a PEM file with the certificate of the authority
that has signed the certificate of the server. The files of one command are transferred one after another. The
response to a failed command is {"error": "..."}.
"""

import asyncio
import base64
import datetime
import json
import os
import random
import ssl
import string
import sys

import httpx
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

CHUNK_SIZE = 32 * 1024 * 1024
MISSING_KEYS_LIMIT = 50
FIRST_PAUSE = 0.1
TIMEOUT = httpx.Timeout(10, connect=30, read=30)
KEY_PAIR_VERSION = "RSA-4096"
FILE_KEY_VERSIONS = {"A": "A", "RSA-4096": "RSA-4096/AES-256-GCM"}


class Refused(Exception):
    """Reports that the server answered with an error. The text contains no URL, because URLs contain secrets."""


def new_client(trust, **options):
    return httpx.AsyncClient(
        transport=httpx.AsyncHTTPTransport(retries=5, verify=trust), timeout=TIMEOUT, trust_env=False, **options
    )


def encode(content):
    return base64.b64encode(content).decode("ascii")


def oaep(file_key_version):
    mask = hashes.SHA1() if file_key_version == "A" else hashes.SHA256()
    return padding.OAEP(mgf=padding.MGF1(mask), algorithm=hashes.SHA256(), label=None)


class KeyPair:
    """The key pair of the user, which is unlocked only once."""

    def __init__(self, container, encryption_password):
        self.file_key_version = FILE_KEY_VERSIONS[container["publicKeyContainer"]["version"]]
        self._public = serialization.load_pem_public_key(
            container["publicKeyContainer"]["publicKey"].encode("ascii")
        )
        self._private = serialization.load_pem_private_key(
            container["privateKeyContainer"]["privateKey"].encode("ascii"), encryption_password.encode("ascii")
        )

    def wrap(self, key):
        return self._public.encrypt(key, oaep(self.file_key_version))

    def unwrap(self, file_key):
        return self._private.decrypt(base64.b64decode(file_key["key"]), oaep(file_key["version"]))


class Client:
    def __init__(self, url, authority):
        trust = ssl.create_default_context(cafile=authority) if authority else True
        self._api = new_client(trust, base_url=url)
        self._uploader = new_client(trust)
        self._downloader = new_client(trust)
        self._keys = None

    async def close(self):
        for client in (self._api, self._uploader, self._downloader):
            await client.aclose()

    async def log_in(self, client_id, client_secret, user_name, password):
        answer = await self._api.post(
            "/oauth/token",
            auth=(client_id, client_secret),
            data={"grant_type": "password", "username": user_name, "password": password},
        )
        if answer.is_error:
            raise Refused(f"The login was answered with {answer.status_code}")
        self._api.headers["Authorization"] = "Bearer " + answer.json()["access_token"]

    async def unlock(self, encryption_password):
        container = await self._call("GET", "/user/account/keypair", params={"version": KEY_PAIR_VERSION})
        self._keys = KeyPair(container, encryption_password)

    async def _call(self, method, path, **options):
        answer = await self._api.request(method, "/api/v4" + path, **options)
        if answer.is_error:
            raise Refused(f"{method} {path} was answered with {answer.status_code}")
        return answer.json() if answer.content else None

    async def upload(self, path, parent_id, name):
        parent = await self._call("GET", f"/nodes/{parent_id}")
        status = os.stat(path)
        channel = await self._call("POST", "/nodes/files/uploads", json={
            "parentId": parent["id"],
            "name": name,
            "size": status.st_size,
            "directS3Upload": True,
            "timestampModification": timestamp(status.st_mtime),
            "timestampCreation": timestamp(status.st_ctime),
        })
        upload = "/nodes/files/uploads/" + channel["uploadId"]
        urls = await self._urls(upload, status.st_size)
        key, nonce, encryptor = None, None, None
        if parent.get("isEncrypted"):
            key, nonce = os.urandom(32), os.urandom(12)
            encryptor = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
        completion = {"parts": await self._send(path, urls, encryptor), "resolutionStrategy": "autorename"}
        if encryptor:
            encryptor.finalize()
            completion["fileKey"] = {
                "key": encode(self._keys.wrap(key)),
                "iv": encode(nonce),
                "tag": encode(encryptor.tag),
                "version": self._keys.file_key_version,
            }
        await self._call("PUT", upload + "/s3", json=completion)
        file_id = await self._completed(upload)
        if encryptor:
            await self._hand_out_keys(file_id)
        return file_id

    async def _urls(self, upload, size):
        full, rest = divmod(size, CHUNK_SIZE)
        ranges = [(1, full, CHUNK_SIZE)] if full else []
        if rest or not full:
            ranges.append((full + 1, full + 1, rest))
        urls = []
        for first, last, length in ranges:
            answer = await self._call("POST", upload + "/s3_urls", json={
                "firstPartNumber": first, "lastPartNumber": last, "size": length,
            })
            urls += [entry["url"] for entry in answer["urls"]]
        return urls

    async def _send(self, path, urls, encryptor):
        parts = []
        with open(path, "rb") as file:
            for url in urls:
                chunk = file.read(CHUNK_SIZE)
                if encryptor:
                    chunk = encryptor.update(chunk)
                answer = await self._uploader.put(url, content=chunk)
                if answer.is_error:
                    raise Refused(f"Part {len(parts) + 1} was answered with {answer.status_code}")
                parts.append({"partNumber": len(parts) + 1, "partEtag": answer.headers["ETag"].strip('"')})
        return parts

    async def _completed(self, upload):
        pause = FIRST_PAUSE
        while True:
            answer = await self._call("GET", upload)
            if answer["status"] == "done":
                return answer["node"]["id"]
            if answer["status"] == "error":
                raise Refused(f"The upload failed with {answer['errorDetails']['code']}")
            await asyncio.sleep(pause)
            pause *= 2

    async def _hand_out_keys(self, file_id):
        missing = await self._call(
            "GET", "/nodes/missingFileKeys", params={"file_id": file_id, "limit": MISSING_KEYS_LIMIT}
        )
        recipients = {user["id"]: user["publicKeyContainer"] for user in missing["users"]}
        file_keys = {file["id"]: file["fileKeyContainer"] for file in missing["files"]}
        items = []
        for item in missing["items"]:
            file_key = file_keys[item["fileId"]]
            recipient = recipients[item["userId"]]
            version = FILE_KEY_VERSIONS[recipient["version"]]
            public = serialization.load_pem_public_key(recipient["publicKey"].encode("ascii"))
            wrapped = public.encrypt(self._keys.unwrap(file_key), oaep(version))
            items.append({**item, "fileKey": {**file_key, "key": encode(wrapped), "version": version}})
        if items:
            await self._call("POST", "/nodes/files/keys", json={"items": items})

    async def download(self, file_id, target):
        node = await self._call("GET", f"/nodes/{file_id}")
        url = (await self._call("POST", f"/nodes/files/{file_id}/downloads"))["downloadUrl"]
        if not node.get("isEncrypted"):
            await self._receive(url, target, None)
            return
        file_key = await self._call("GET", f"/nodes/files/{file_id}/user_file_key")
        mode = modes.GCM(base64.b64decode(file_key["iv"]), base64.b64decode(file_key["tag"]))
        decryptor = Cipher(algorithms.AES(self._keys.unwrap(file_key)), mode).decryptor()
        temporary = os.path.join(os.path.dirname(target), temporary_name())
        await self._receive(url, temporary, decryptor)
        os.replace(temporary, target)

    async def _receive(self, url, target, decryptor):
        async with self._downloader.stream("GET", url) as answer:
            if answer.is_error:
                raise Refused(f"The download was answered with {answer.status_code}")
            with open(target, "wb") as file:
                async for chunk in answer.aiter_bytes(CHUNK_SIZE):
                    file.write(decryptor.update(chunk) if decryptor else chunk)


def timestamp(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat(timespec="milliseconds")


def temporary_name():
    return "".join(random.choices(string.ascii_uppercase, k=12)) + ".TMP"


async def connect(command):
    client = Client(command["url"], command.get("authority"))
    await client.log_in(command["clientId"], command["clientSecret"], command["userName"], command["password"])
    await client.unlock(command["encryptionPassword"])
    return client


async def upload(client, command):
    return {"ids": [await client.upload(file["path"], command["parent"], file["name"]) for file in command["files"]]}


async def download(client, command):
    for file in command["files"]:
        await client.download(file["id"], file["path"])
    return {}


async def serve():
    client = None
    # block while waiting for a command, because nothing else runs in this process
    while line := sys.stdin.readline():
        command = json.loads(line)
        try:
            if command["command"] == "connect":
                client = await connect(command)
                answer = {}
            elif command["command"] == "upload":
                answer = await upload(client, command)
            elif command["command"] == "download":
                answer = await download(client, command)
            else:
                answer = {"error": "There is no command '" + command["command"] + "'"}
        except Exception as ex:  # pylint: disable=broad-exception-caught
            answer = {"error": f"{type(ex).__name__}: {ex}"}
        print(json.dumps(answer), flush=True)
    if client:
        await client.close()


if __name__ == "__main__":
    asyncio.run(serve())
