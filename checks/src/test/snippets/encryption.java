// the code around the snippets of docs/encryption.md

import java.io.InputStream;
import java.io.OutputStream;

import io.dracoonspring.api.*;
import io.dracoonspring.api.files.*;
import io.dracoonspring.api.shares.*;
import io.dracoonspring.crypto.*;
import io.dracoonspring.crypto.content.*;
import io.dracoonspring.crypto.key.*;

class Frame {

	void log(Object progress) {
	}

	void statements(PlainFileKey fileKey, InputStream ciphertext, OutputStream temporaryFile,
			MissingFileKeyDistributor distributor, long roomId, DracoonShareKeys shareKeys, DracoonShares shares, long fileId,
			Secret password) throws Exception {
		// a statement
	}

}
