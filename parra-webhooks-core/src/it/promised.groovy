// What comes along with the library, beside an application's own: at most this.
def promised = [
    'io.parra:parra-webhooks-core',
    'com.fasterxml.jackson.core:jackson-annotations',
    'com.fasterxml.jackson.core:jackson-core',
    'com.fasterxml.jackson.core:jackson-databind',
    'org.jspecify:jspecify',
    'org.slf4j:slf4j-api'
]

def ofOurs = false
def along = []
new File(basedir, 'target/tree.txt').eachLine { line ->
    def start = (line =~ /[a-z]/).with { it.find() ? it.start() : 0 }
    def (group, artifact) = line.substring(start).split(':') as List
    if (start == 3) {
        ofOurs = group == 'io.parra' && line.endsWith(':compile')
    } else if (ofOurs) {
        along << "$group:$artifact".toString()
    }
}
assert !along.isEmpty()
assert along - promised == []
