// the code around the snippets of docs/getting-started.md

import io.dracoonspring.Dracoon;

class Frame {

	void statements(String clientId, String clientSecret, String userName, String password) {
		// a statement
	}

}
